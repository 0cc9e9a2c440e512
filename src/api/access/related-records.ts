import type { Permission } from "../../modules/staff/utils/permissions"

/** Relations by which `fields` reaches from one domain's records to another's, and what reading those needs. */
const NEEDED: Record<string, Permission | "everything"> = {
  order: "read:order",
  orders: "read:order",
  cart: "read:order",
  carts: "read:order",
  customer: "read:company",
  customers: "read:company",
  company: "read:company",
  companies: "read:company",
  company_member: "read:company",
  company_members: "read:company",
  members: "read:company",
  account: "read:finance",
  accounts: "read:finance",
  receivable: "read:finance",
  receivables: "read:finance",
  distributor: "read:commission",
  distributors: "read:commission",
  referral: "read:commission",
  referrals: "read:commission",
  commission_entry: "read:commission",
  commission_entries: "read:commission",
  user: "read:staff",
  users: "read:staff",
  api_keys: "read:staff",
  invites: "read:staff",
  auth_identity: "everything",
  auth_identities: "everything",
}

/** What a record that is the caller's own leads to, one step away, is theirs as well. */
const OF_THE_SAME_CUSTOMER = ["order", "customer", "company"]

export type RelatedNeeds = {
  permissions: (Permission | "everything")[]
  /** Whether it reaches records of other customers than the one whose record was asked for. */
  leavesCustomer: boolean
}

/** What the `fields` of a request ask for beyond the records that the route is about. */
export function relatedNeeds(fields: unknown): RelatedNeeds {
  const paths = [fields ?? []]
    .flat(2)
    .flatMap((each) => (typeof each === "string" ? each.split(",") : []))
    .map((path) => path.trim().replace(/^[+*]/, ""))
    .filter((path) => !path.startsWith("-"))
    .map((path) => path.split("."))
  const reached = paths.flatMap((path) => path.filter((name) => Object.hasOwn(NEEDED, name)))
  const leaves = paths.some((path) =>
    path.some(
      (name, index) => Object.hasOwn(NEEDED, name) && (index > 0 || !OF_THE_SAME_CUSTOMER.includes(name)),
    ),
  )
  return { permissions: [...new Set(reached.map((name) => NEEDED[name]))], leavesCustomer: leaves }
}

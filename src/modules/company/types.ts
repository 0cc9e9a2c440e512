import type { BigNumberInput } from "@medusajs/framework/types"

export type CompanyStatus = "pending" | "active" | "suspended"
export type MemberRole = "owner" | "buyer" | "finance" | "viewer"
export type MemberStatus = "active" | "inactive"

/** Amounts in the company's currency; null is no limit. */
export type SpendingLimits = {
  limit_per_order: BigNumberInput | null
  limit_per_day: BigNumberInput | null
  limit_per_week: BigNumberInput | null
  limit_per_month: BigNumberInput | null
}

/** Who buys: an active member with their company and its tier, read in one statement per request. */
export type Buyer = {
  customer_id: string
  email: string
  /** The company's and the tier's group, and whatever further ones a merchant put the customer into. */
  customer_group_ids: string[]
  member: { id: string; role: MemberRole } & SpendingLimits
  company: {
    id: string
    code: string
    name: string
    status: CompanyStatus
    currency_code: string
    payment_terms_days: number
    customer_group_id: string
    tier_id: string
  }
  tier: { id: string; code: string; customer_group_id: string }
}

/** A company as it is inserted: its id and group exist already, its tier is checked on insertion. */
export type CompanyRow = {
  id: string
  code: string
  name: string
  tax_id?: string | null
  status: CompanyStatus
  tier_id: string
  customer_group_id: string
  sales_rep_id?: string | null
  region?: string | null
  currency_code: string
  payment_terms_days: number
  contact_name?: string | null
  email?: string | null
  phone?: string | null
  metadata?: Record<string, unknown> | null
}

/** What a merchant edits of a company; status and tier move by methods of their own. */
export type CompanyDetails = {
  code: string
  name: string
  tax_id: string | null
  sales_rep_id: string | null
  region: string | null
  payment_terms_days: number
  contact_name: string | null
  email: string | null
  phone: string | null
  metadata: Record<string, unknown> | null
}

/** What a lock on a company hands to whoever took it. */
export type LockedCompany = { id: string; code: string; status: CompanyStatus; tier_id: string }

export type NewMember = {
  company_id: string
  customer_id: string
  role: MemberRole
} & Partial<SpendingLimits>

/** A member's own state, apart from who they are. */
export type MemberState = { role: MemberRole; status: MemberStatus } & SpendingLimits

export type Member = { id: string; company_id: string; customer_id: string } & MemberState

export type SpendInput = {
  member_id: string
  company_id: string
  order_id: string
  amount: BigNumberInput
  placed_at: Date
}

export type Place = {
  address_1: string
  address_2: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string
}

/** `given` by a person, found in the `gazetteer`, or `unknown` and then null. Degrees. */
export type PlaceCoordinates = {
  latitude: number | null
  longitude: number | null
  coordinates_source: "given" | "gazetteer" | "unknown"
}

export type AddressDetails = Place &
  PlaceCoordinates & {
    label: string | null
    contact_name: string | null
    phone: string | null
    is_default: boolean
  }

export type Address = { id: string; company_id: string } & AddressDetails

export type NewAddressRow = { company_id: string } & Place & PlaceCoordinates & Partial<AddressDetails>

/** What a change of an address needs to be undone: the address as it was, and which one was the default. */
export type AddressBefore = {
  id: string
  company_id: string
  /** Null: there was no such address. */
  before: Address | null
  default_id: string | null
}

/** Goods by either name, and how many of them. */
export type PurchaseListLine = {
  sku?: string
  variant_id?: string
  quantity: string
  note?: string | null
}

type PurchaseListFacts = {
  id: string
  name: string
  /** Whether all members of the company see it; else only whose it is. */
  is_shared: boolean
  created_at: Date
  updated_at: Date
}

/** Who looks at purchase lists. */
export type ListReader = { company_id: string; member_id: string }

export type PurchaseListHead = PurchaseListFacts & { line_count: number }

export type PurchaseList = PurchaseListFacts & { lines: PurchaseListLine[] }

export type NewNote = { company_id: string; text: string; author_id: string }

export type Note = NewNote & { id: string; created_at: Date }

/** A change of status or tier as it is recorded. */
export type RecordedChange = {
  company_id: string
  kind: "status" | "tier"
  before: string
  after: string
  actor_id: string | null
}

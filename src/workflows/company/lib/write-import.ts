import type { Context, MedusaContainer } from "@medusajs/framework/types"
import type FinanceModuleService from "../../../modules/finance/service"
import { companyGroupName } from "../../../modules/company/utils/names"
import type { CompanyToInsert, ImportedOwner, ImportPlan } from "../../../modules/company/utils/plan-import"
import { newId } from "../../../utils/ids"
import type { UnitOfWork } from "../../../utils/unit-of-work"
import { keepCustomerGroups } from "./keep-customer-groups"
import { registerCustomers } from "./register-customers"
import { companyService, customerService } from "./services"

export type WrittenImport = {
  created: { id: string }[]
  invited: { company_id: string; customer_id: string; email: string; is_new: boolean }[]
}

const REASON = "Import"

/** Writes a plan without faults, in a few statements for all of its rows. */
export async function writeImport(
  container: MedusaContainer,
  unit: UnitOfWork,
  { plan, actor_id }: { plan: ImportPlan; actor_id: string },
): Promise<WrittenImport> {
  const inserts = plan.inserts.map((insert) => ({ ...insert, id: newId("comp") }))
  await insertCompanies(container, unit, inserts)
  const moved = await updateCompanies(container, unit, plan, actor_id)
  const invited = await addOwners(container, unit, [...inserts, ...plan.updates])
  const customers = [...moved, ...invited.map(({ customer_id }) => customer_id)]
  if (customers.length) {
    await keepCustomerGroups(container, unit, customers)
  }
  await grantCredit(container, unit, [...inserts, ...plan.updates], actor_id)
  return { created: inserts.map(({ id }) => ({ id })), invited }
}

async function insertCompanies(
  container: MedusaContainer,
  unit: UnitOfWork,
  inserts: readonly (CompanyToInsert & { id: string })[],
): Promise<void> {
  if (!inserts.length) {
    return
  }
  const companies = companyService(container)
  const customers = customerService(container)
  const groups = await customers.createCustomerGroups(
    inserts.map(({ details }) => ({ name: companyGroupName(details) })),
    unit.join(customers),
  )
  const groupOf = new Map(groups.map(({ id, name }) => [name, id]))
  const rows = inserts.map(({ id, details, tier_id, currency_code }) => ({
    ...details,
    id,
    tier_id,
    currency_code,
    status: "active" as const,
    customer_group_id: groupOf.get(companyGroupName(details)) as string,
  }))
  await companies.insertCompanies(rows, unit.join(companies))
}

/** Details, groups' names and tiers; answers the customers whose groups change with a tier. */
async function updateCompanies(
  container: MedusaContainer,
  unit: UnitOfWork,
  { updates }: ImportPlan,
  actorId: string,
): Promise<string[]> {
  const companies = companyService(container)
  const joined = unit.join(companies)
  const details = updates.flatMap(({ id, details: row }) => (row ? [{ id, ...row }] : []))
  if (details.length) {
    await companies.writeDetails(details, joined)
  }
  const renamed = updates.flatMap(({ customer_group_id, details: row, is_renamed }) =>
    row && is_renamed ? [{ id: customer_group_id, name: companyGroupName(row) }] : [],
  )
  if (renamed.length) {
    await renameGroups(container, unit, renamed)
  }
  const moves = updates.flatMap(({ id, tier_id }) => (tier_id ? [{ id, tier_id }] : []))
  if (!moves.length) {
    return []
  }
  await companies.moveToTiers(moves, actorId, joined)
  const members = await companies.listCompanyMembers(
    { company_id: moves.map(({ id }) => id) },
    { select: ["customer_id"] },
    joined,
  )
  return members.map(({ customer_id }) => customer_id)
}

type GroupName = { id: string; name: string }

/** Core's own method gives all groups one name: its service below takes a name for each. */
async function renameGroups(
  container: MedusaContainer,
  unit: UnitOfWork,
  groups: readonly GroupName[],
): Promise<void> {
  const customers = customerService(container)
  const { customerGroupService_ } = customers as unknown as {
    customerGroupService_: { update(rows: readonly GroupName[], context: Context): Promise<unknown> }
  }
  await customerGroupService_.update(groups, unit.join(customers))
}

async function addOwners(
  container: MedusaContainer,
  unit: UnitOfWork,
  rows: readonly { id: string; owner: ImportedOwner | null }[],
): Promise<WrittenImport["invited"]> {
  const owners = rows.flatMap(({ id, owner }) => (owner ? [{ company_id: id, ...owner }] : []))
  if (!owners.length) {
    return []
  }
  const unknown = owners.filter(({ customer_id }) => customer_id === null)
  const { registered } = unknown.length
    ? await registerCustomers(
        container,
        unit,
        unknown.map(({ email }) => ({ email })),
      )
    : { registered: [] }
  const idOf = new Map(registered.map(({ id, email }) => [email, id]))
  const invited = owners.map(({ company_id, email, customer_id }) => ({
    company_id,
    email,
    customer_id: customer_id ?? (idOf.get(email) as string),
    is_new: customer_id === null,
  }))
  const companies = companyService(container)
  await companies.addMembers(
    invited.map(({ company_id, customer_id }) => ({ company_id, customer_id, role: "owner" as const })),
    unit.join(companies),
  )
  return invited
}

async function grantCredit(
  container: MedusaContainer,
  unit: UnitOfWork,
  rows: readonly { id: string; currency_code: string; credit_limit: string | null }[],
  actor_id: string,
): Promise<void> {
  const limits = rows.flatMap(({ id, currency_code, credit_limit: limit }) =>
    limit === null ? [] : [{ company_id: id, currency_code, limit, actor_id, reason: REASON }],
  )
  if (limits.length) {
    const finance = container.resolve<FinanceModuleService>("finance")
    await finance.openCredits(limits, unit.join(finance))
  }
}

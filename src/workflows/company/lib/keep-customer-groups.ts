import type { MedusaContainer } from "@medusajs/framework/types"
import { customerGroupChanges } from "../../../read-models/customer-group-changes"
import type { UnitOfWork } from "../../../utils/unit-of-work"
import { companyService, customerService } from "./services"

/**
 * Puts customers into the groups that their membership gives them and takes them out of those it does not, in the
 * transaction that changed the membership: prices follow the groups, so the two must never part. The caller holds
 * the lock of the companies whose members these are or were.
 */
export async function keepCustomerGroups(
  container: MedusaContainer,
  unit: UnitOfWork,
  customerIds: readonly string[],
): Promise<void> {
  const { add, remove } = await customerGroupChanges(unit, customerIds)
  const customers = customerService(container)
  if (add.length) {
    await customers.addCustomerToGroup(add, unit.join(customers))
  }
  if (remove.length) {
    await customers.deleteCustomerGroupCustomers(remove, unit.join(customers))
  }
}

/** The same for all members of a company, active or not. */
export async function keepGroupsOfCompany(
  container: MedusaContainer,
  unit: UnitOfWork,
  companyId: string,
): Promise<void> {
  const companies = companyService(container)
  const members = await companies.membersOf(companyId, unit.join(companies))
  await keepCustomerGroups(
    container,
    unit,
    members.map(({ customer_id }) => customer_id),
  )
}

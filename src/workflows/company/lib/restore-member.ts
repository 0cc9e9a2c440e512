import type { MedusaContainer } from "@medusajs/framework/types"
import type { Member } from "../../../modules/company/types"
import { unitOfWork } from "../../../utils/unit-of-work"
import { keepCustomerGroups } from "./keep-customer-groups"
import { companyService } from "./services"

/** The compensation of every step that changes one member: they and their groups as they were. */
export async function restoreMember(
  before: Member | undefined,
  { container }: { container: MedusaContainer },
): Promise<void> {
  if (!before) {
    return
  }
  const companies = companyService(container)
  await unitOfWork(container, async (unit) => {
    await companies.restoreMember(before, unit.join(companies))
    await keepCustomerGroups(container, unit, [before.customer_id])
  })
}

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { tierGroupName } from "../../../modules/company/utils/names"
import { unitOfWork } from "../../../utils/unit-of-work"
import { companyService, customerService } from "../lib/services"
import type { NewTier } from "../types"

export const createTiersStepId = "create-tiers"

/** Creates tiers, each with the customer group that it owns, in one transaction; answers their ids. */
export const createTiersStep = createStep(
  createTiersStepId,
  async (tiers: NewTier[], { container }) => {
    const companies = companyService(container)
    const customers = customerService(container)
    const created = await unitOfWork(container, async (unit) => {
      const groups = await customers.createCustomerGroups(
        tiers.map((tier) => ({ name: tierGroupName(tier) })),
        unit.join(customers),
      )
      return await companies.createTiers(
        tiers.map((tier, index) => ({ ...tier, customer_group_id: groups[index].id })),
        unit.join(companies),
      )
    })
    const ids = created.map(({ id }) => id)
    return new StepResponse(ids, { ids, groupIds: created.map((tier) => tier.customer_group_id) })
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const companies = companyService(container)
    const customers = customerService(container)
    await unitOfWork(container, async (unit) => {
      await companies.deleteTiers(undo.ids, unit.join(companies))
      await customers.deleteCustomerGroups(undo.groupIds, unit.join(customers))
    })
  },
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { unitOfWork } from "../../../utils/unit-of-work"
import { companyService, customerService } from "../lib/services"

export const deleteTierStepId = "delete-tier"

/** Deletes a tier that no company is in, with its customer group. NOT_ALLOWED while companies are in it. */
export const deleteTierStep = createStep(
  deleteTierStepId,
  async (id: string, { container }) => {
    const companies = companyService(container)
    const customers = customerService(container)
    const { customer_group_id } = await companies.retrieveTier(id)
    await unitOfWork(container, async (unit) => {
      await companies.lockUnusedTier(id, unit.join(companies))
      await companies.softDeleteTiers([id], {}, unit.join(companies))
      await customers.softDeleteCustomerGroups([customer_group_id], {}, unit.join(customers))
    })
    return new StepResponse(id, { id, customer_group_id })
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const companies = companyService(container)
    const customers = customerService(container)
    await unitOfWork(container, async (unit) => {
      await companies.restoreTiers([undo.id], {}, unit.join(companies))
      await customers.restoreCustomerGroups([undo.customer_group_id], {}, unit.join(customers))
    })
  },
)

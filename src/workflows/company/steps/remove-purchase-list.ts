import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { companyService } from "../lib/services"

export const removePurchaseListStepId = "remove-purchase-list"

/** Removes a purchase list. NOT_FOUND for another company's. */
export const removePurchaseListStep = createStep(
  removePurchaseListStepId,
  async ({ company_id, id }: { company_id: string; id: string }, { container }) => {
    const companies = companyService(container)
    await companies.purchaseListOf(company_id, id)
    await companies.softDeletePurchaseLists([id])
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await companyService(container).restorePurchaseLists([id])
    }
  },
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ListReader } from "../../../modules/company/types"
import { companyService } from "../lib/services"

export const removePurchaseListStepId = "remove-purchase-list"

/** Removes a purchase list. NOT_FOUND for one that the member does not see. */
export const removePurchaseListStep = createStep(
  removePurchaseListStepId,
  async ({ id, ...reader }: ListReader & { id: string }, { container }) => {
    const companies = companyService(container)
    await companies.purchaseListOf(reader, id)
    await companies.softDeletePurchaseLists([id])
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await companyService(container).restorePurchaseLists([id])
    }
  },
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ContractPriceChanges } from "../../../modules/pricing/types"
import { pricingService } from "../lib/pricing-service"

export const updateContractPriceStepId = "update-contract-price"

export type UpdateContractPriceInput = { id: string; changes: ContractPriceChanges }

/** New amount, end or source of one price; what identifies it stays. */
export const updateContractPriceStep = createStep(
  updateContractPriceStepId,
  async ({ id, changes }: UpdateContractPriceInput, { container }) => {
    await pricingService(container).updateContractPrice(id, changes)
    return new StepResponse(id)
  },
)

import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { pricingService } from "../lib/pricing-service"

export const deleteContractPriceStepId = "delete-contract-price"

/** NOT_FOUND for a price that is not there (any more). */
export const deleteContractPriceStep = createStep(
  deleteContractPriceStepId,
  async (id: string, { container }) => {
    const [deleted] = await pricingService(container).deleteContractPrices([id])
    if (!deleted) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Contract price ${id} was not found`)
    }
    return new StepResponse(deleted)
  },
)

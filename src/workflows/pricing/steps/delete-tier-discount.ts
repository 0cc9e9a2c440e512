import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { pricingService } from "../lib/pricing-service"

export const deleteTierDiscountStepId = "delete-tier-discount"

/** NOT_FOUND for a discount that is not there (any more). */
export const deleteTierDiscountStep = createStep(
  deleteTierDiscountStepId,
  async (id: string, { container }) => {
    const [deleted] = await pricingService(container).deleteTierDiscounts([id])
    if (!deleted) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Tier discount ${id} was not found`)
    }
    return new StepResponse(deleted)
  },
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { TierDiscountChanges } from "../../../modules/pricing/types"
import { pricingService } from "../lib/pricing-service"

export const updateTierDiscountStepId = "update-tier-discount"

export type UpdateTierDiscountInput = { id: string; changes: TierDiscountChanges }

/** New rate or end of one discount; what identifies it stays. */
export const updateTierDiscountStep = createStep(
  updateTierDiscountStepId,
  async ({ id, changes }: UpdateTierDiscountInput, { container }) => {
    await pricingService(container).updateTierDiscount(id, changes)
    return new StepResponse(id)
  },
)

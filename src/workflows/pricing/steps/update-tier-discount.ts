import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { TierDiscountChanges } from "../../../modules/pricing/types"
import { changingPrices } from "../lib/changing-prices"

export const updateTierDiscountStepId = "update-tier-discount"

export type UpdateTierDiscountInput = {
  id: string
  changes: TierDiscountChanges
  /** For the history: the id of a user or API key. */
  changed_by?: string | null
}

/** New rate or end of one discount; what identifies it stays. */
export const updateTierDiscountStep = createStep(
  updateTierDiscountStepId,
  async ({ id, changes, changed_by }: UpdateTierDiscountInput, { container }) => {
    await changingPrices(container, changed_by, (pricing, context) =>
      pricing.updateTierDiscount(id, changes, context),
    )
    return new StepResponse(id)
  },
)

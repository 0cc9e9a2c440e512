import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { changingPrices } from "../lib/changing-prices"

export const deleteTierDiscountStepId = "delete-tier-discount"

export type DeleteTierDiscountInput = {
  id: string
  /** For the history: the id of a user or API key. */
  changed_by?: string | null
}

/** NOT_FOUND for a discount that is not there (any more). */
export const deleteTierDiscountStep = createStep(
  deleteTierDiscountStepId,
  async ({ id, changed_by }: DeleteTierDiscountInput, { container }) => {
    const [deleted] = await changingPrices(container, changed_by, (pricing, context) =>
      pricing.deleteTierDiscounts([id], context),
    )
    if (!deleted) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Tier discount ${id} was not found`)
    }
    return new StepResponse(deleted)
  },
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { resolveTierDiscounts, type NamedTierDiscount } from "../lib/resolve-tier-discounts"
import { changingPrices } from "../lib/changing-prices"

export const upsertTierDiscountsStepId = "upsert-tier-discounts"

export type UpsertTierDiscountsInput = {
  discounts: NamedTierDiscount[]
  /** For the history: the id of a user or API key. */
  changed_by?: string | null
}

/** All discounts or none, by the transaction itself. INVALID_DATA names a tier or category that does not exist. */
export const upsertTierDiscountsStep = createStep(
  upsertTierDiscountsStepId,
  async ({ discounts, changed_by }: UpsertTierDiscountsInput, { container }) => {
    const rows = await resolveTierDiscounts(container, discounts)
    const written = await changingPrices(container, changed_by, (pricing, context) =>
      pricing.upsertTierDiscounts(rows, context),
    )
    return new StepResponse(written)
  },
)

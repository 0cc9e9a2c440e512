import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { resolveTierDiscounts, type NamedTierDiscount } from "../lib/resolve-tier-discounts"
import { pricingService } from "../lib/pricing-service"

export const upsertTierDiscountsStepId = "upsert-tier-discounts"

/** All discounts or none, by the transaction itself. INVALID_DATA names a tier or category that does not exist. */
export const upsertTierDiscountsStep = createStep(
  upsertTierDiscountsStepId,
  async (discounts: NamedTierDiscount[], { container }) => {
    const rows = await resolveTierDiscounts(container, discounts)
    return new StepResponse(await pricingService(container).upsertTierDiscounts(rows))
  },
)

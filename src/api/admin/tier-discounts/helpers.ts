import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readTierDiscounts, type TierDiscountRow } from "../../../read-models/tier-discount-list"

export async function findTierDiscount(container: MedusaContainer, id: string): Promise<TierDiscountRow> {
  const { discounts } = await readTierDiscounts(container, { id, tier_id: null }, { limit: 1, offset: 0 })
  if (!discounts.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Tier discount ${id} was not found`)
  }
  return discounts[0]
}

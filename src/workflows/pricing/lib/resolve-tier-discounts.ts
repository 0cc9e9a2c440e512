import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { TierDiscountInput } from "../../../modules/pricing/utils/tier-discount-terms"
import { readTierReferences } from "../../../read-models/tier-discount-list"

export type NamedTierDiscount = Omit<TierDiscountInput, "customer_group_id"> & { tier_id: string }

/** Discounts by their tier's customer group. INVALID_DATA names the first tier or category that does not exist. */
export async function resolveTierDiscounts(
  container: MedusaContainer,
  discounts: readonly NamedTierDiscount[],
): Promise<TierDiscountInput[]> {
  const { groups, categories } = await readTierReferences(container, {
    tier_ids: discounts.map((discount) => discount.tier_id),
    category_ids: discounts.flatMap((discount) => discount.category_id ?? []),
  })
  return discounts.map(({ tier_id, ...terms }, index) => {
    const group = groups.get(tier_id)
    if (!group) {
      throw unknown(index, "tier_id", tier_id)
    }
    if (terms.category_id !== null && !categories.has(terms.category_id)) {
      throw unknown(index, "category_id", terms.category_id)
    }
    return { ...terms, customer_group_id: group }
  })
}

function unknown(index: number, field: string, value: string): MedusaError {
  const message = `Tier discount ${index + 1}: ${field} ${value} does not exist`
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

import { MedusaError } from "@medusajs/framework/utils"
import { momentOf, type MomentInput } from "../../../utils/plain-values"

export type TierDiscountInput = {
  /** The tier's customer group. */
  customer_group_id: string
  /** The category with all below it; null: all goods. */
  category_id: string | null
  /** Off the list price; 10,000 is all of it. */
  rate_bps: number
  starts_at?: MomentInput
  ends_at?: MomentInput
}

export type TierDiscountTerms = Omit<TierDiscountInput, "starts_at" | "ends_at"> & {
  starts_at: Date | null
  ends_at: Date | null
}

export function tierDiscountTerms(input: TierDiscountInput): TierDiscountTerms {
  return { ...input, starts_at: momentOf(input.starts_at), ends_at: momentOf(input.ends_at) }
}

/** Throws INVALID_DATA for a rate that is none or a period that is empty, and for two rows of one key. */
export function assertTierDiscounts(rows: readonly TierDiscountTerms[]): void {
  const keys = new Set<string>()
  rows.forEach((row, index) => {
    const fault = discountFault(row)
    const key = [row.customer_group_id, row.category_id ?? "", row.starts_at?.toISOString() ?? ""].join("|")
    if (fault || keys.has(key)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Tier discount ${index + 1}: ${fault ?? "repeats tier, category and starts_at of one before it"}`,
      )
    }
    keys.add(key)
  })
}

function discountFault(row: TierDiscountTerms): string | null {
  if (!Number.isInteger(row.rate_bps) || row.rate_bps < 0 || row.rate_bps > 10_000) {
    return `rate_bps ${row.rate_bps} is not a whole number from 0 to 10000`
  }
  if (row.starts_at && row.ends_at && row.ends_at <= row.starts_at) {
    return `ends_at ${row.ends_at.toISOString()} is not after starts_at ${row.starts_at.toISOString()}`
  }
  return null
}

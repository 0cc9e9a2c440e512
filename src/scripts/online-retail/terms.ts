import { fromPence, roundUpTo, toPence } from "./exact"

export type TierCode = "A" | "B" | "C"

/** Tiers by the year's turnover, best first: from how much on, and what they get off the list price. */
export const TIERS: readonly { code: TierCode; from: string; discount_bps: number }[] = [
  { code: "A", from: "10000.00", discount_bps: 500 },
  { code: "B", from: "2000.00", discount_bps: 200 },
  { code: "C", from: "0.00", discount_bps: 0 },
]

export function tierOf(turnover: string): TierCode {
  return TIERS.find(({ from }) => toPence(turnover) >= toPence(from))!.code
}

const SMALLEST_LIMIT = 100_000n
const LIMIT_STEP = 50_000n

/**
 * One and a half times the year's turnover, raised to the next £500, at least £1,000. The turnover is net, an order
 * is held with its VAT of 20 %: so even a customer who bought only in the replayed month has credit for all of it.
 */
export function creditLimitOf(turnover: string): string {
  const limit = roundUpTo((toPence(turnover) * 3n) / 2n, LIMIT_STEP)
  return fromPence(limit > SMALLEST_LIMIT ? limit : SMALLEST_LIMIT)
}

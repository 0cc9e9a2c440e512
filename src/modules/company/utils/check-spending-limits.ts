import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"
import type { SpendingLimits } from "../types"

export type SpendingPeriod = "order" | "day" | "week" | "month"

/** What a member has already spent in the period that holds the new order. */
export type Spent = Record<Exclude<SpendingPeriod, "order">, BigNumberInput>

/** Exact decimals as text, in the company's currency; `needed` is what the limit would have to be. */
export type SpendingLimitExceeded = { period: SpendingPeriod; limit: string; spent: string; needed: string }

/** The first limit, from the shortest period on, that `spent + amount` would exceed; null when all hold. */
export function checkSpendingLimits(
  limits: SpendingLimits,
  spent: Spent,
  amount: BigNumberInput,
): SpendingLimitExceeded | null {
  const checks: [SpendingPeriod, BigNumberInput | null, BigNumberInput][] = [
    ["order", limits.limit_per_order, 0],
    ["day", limits.limit_per_day, spent.day],
    ["week", limits.limit_per_week, spent.week],
    ["month", limits.limit_per_month, spent.month],
  ]
  for (const [period, limit, already] of checks) {
    const needed = MathBN.add(already, amount)
    if (limit !== null && MathBN.gt(needed, limit)) {
      return { period, limit: decimalText(limit), spent: decimalText(already), needed: decimalText(needed) }
    }
  }
  return null
}

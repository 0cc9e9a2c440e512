import { MathBN } from "@medusajs/framework/utils"
import { basisPoints, decimalText, roundMoney } from "../../../utils/money"
import type { CommissionOrder, ComputedEntry, EarningsTerms } from "../types"
import { chooseRule, inOrderOfPrecedence } from "./choose-rule"
import { earningDistributors } from "./earning-distributors"

/**
 * What an order earns whom: per line and earning distributor `net_amount × rate_bps / 10 000`, rounded half up to the
 * currency's digits. A line without a rule, or whose commission rounds to zero, earns nothing.
 */
export function computeEntries(
  order: Omit<CommissionOrder, "order_id">,
  { upline, rules }: EarningsTerms,
): ComputedEntry[] {
  const ranked = inOrderOfPrecedence(rules)
  const distributors = earningDistributors(upline, order)
  return order.lines.flatMap((line) =>
    distributors.flatMap(({ distributor_id, level }) => {
      const { product_id, category_ids } = line
      const { tier_id, placed_at } = order
      const rule = chooseRule(ranked, { level, product_id, category_ids, tier_id, at: placed_at })
      if (!rule) {
        return []
      }
      const amount = roundMoney(basisPoints(line.net_amount, rule.rate_bps), order.currency_code)
      if (!MathBN.gt(amount, 0)) {
        return []
      }
      const { order_line_id } = line
      const base = decimalText(line.net_amount)
      return [
        { order_line_id, distributor_id, level, rule_id: rule.id, base, rate_bps: rule.rate_bps, amount },
      ]
    }),
  )
}

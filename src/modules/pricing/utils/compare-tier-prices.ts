import { MathBN } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"

type Price = { key: string; amount: string | null }

/** `difference` is after − before; null where the goods have a price on one side only. */
export type PriceChange = {
  key: string
  before: string | null
  after: string | null
  difference: string | null
}

/** So many changes are told one by one. */
const TOLD = 10

/**
 * How prices differ, both lists in the same order: how many rise, fall, come or go (no price in that currency), and the
 * largest changes by amount, those without a price on one side first.
 */
export function compareTierPrices(before: readonly Price[], after: readonly Price[]) {
  const changes = before.flatMap(({ key, amount }, index): PriceChange[] => {
    const next = after[index].amount
    if (amount === next || (amount !== null && next !== null && MathBN.eq(amount, next))) {
      return []
    }
    const difference = amount === null || next === null ? null : decimalText(MathBN.sub(next, amount))
    return [{ key, before: amount, after: next, difference }]
  })
  const differences = changes.flatMap(({ difference }) => difference ?? [])
  return {
    changed: changes.length,
    up: differences.filter((difference) => MathBN.gt(difference, 0)).length,
    down: differences.filter((difference) => MathBN.lt(difference, 0)).length,
    largest: [...changes].sort(bySize).slice(0, TOLD),
  }
}

function bySize(a: PriceChange, b: PriceChange): number {
  if (a.difference === null || b.difference === null) {
    return Number(b.difference === null) - Number(a.difference === null)
  }
  const difference = MathBN.sub(MathBN.abs(b.difference), MathBN.abs(a.difference))
  return MathBN.gt(difference, 0) ? 1 : MathBN.lt(difference, 0) ? -1 : 0
}

import Big from "big.js"
import type { Goods } from "../api/answers"

type Break = Goods["breaks"][number]

export type BreakHint = {
  /** The highest break at or below the quantity. */
  reached: Break | null
  /** The next one above it, and how much is missing to it. */
  next: (Break & { missing: string }) | null
}

const NONE: BreakHint = { reached: null, next: null }

/** Which quantity break is reached, and how much more makes the next; nothing for goods with one price only. */
export function breakHint(breaks: Break[], quantity: string): BreakHint {
  const priced = breaks.filter(({ amount }) => amount !== null)
  if (priced.length < 2 || !/^\d+(\.\d+)?$/.test(quantity)) {
    return NONE
  }
  const sorted = [...priced].sort((a, b) => new Big(a.quantity).cmp(b.quantity))
  const next = sorted.find((step) => new Big(step.quantity).gt(quantity))
  return {
    reached: sorted.findLast((step) => new Big(step.quantity).lte(quantity)) ?? null,
    next: next ? { ...next, missing: new Big(next.quantity).minus(quantity).toFixed() } : null,
  }
}

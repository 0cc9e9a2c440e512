import type { Goods } from "../../lib/api/answers"

/** The first quantity from which another price applies. */
export function nextBreak({ price, breaks }: Goods): { quantity: string; amount: string } | null {
  const next = breaks.find(({ amount, quantity }) => amount !== null && quantity !== price.quantity)
  return next ? { quantity: next.quantity, amount: next.amount! } : null
}

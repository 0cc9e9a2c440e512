import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

type Line = { position: number; total: BigNumberInput }

/**
 * The positions of the last lines of an order, as many as make up for what is too much of it: what was added last goes
 * first. None where nothing would be left to order.
 */
export function linesToLeaveOut(lines: readonly Line[], tooMuch: BigNumberInput): number[] {
  const positions: number[] = []
  let left = MathBN.convert(tooMuch)
  for (const { position, total } of [...lines].sort((a, b) => b.position - a.position)) {
    if (MathBN.lte(left, 0)) {
      return positions.reverse()
    }
    positions.push(position)
    left = MathBN.sub(left, total)
  }
  return []
}

import { MathBN } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"

type Adjusted = { quantity: string; adjustments: { amount: string }[] }
type Part = { quantity: string }

/**
 * Divides a line's adjustments (absolute amounts) over its parts by quantity. The last part takes the remainder, so
 * that the parts' totals equal the undivided line's exactly.
 * Invariant: for every adjustment, Σ parts' amounts = the line's amount; Σ parts' quantities must be the line's.
 */
export function splitLine<Line extends Adjusted, P extends Part>(
  line: Line,
  parts: readonly P[],
): (Line & { part: P })[] {
  const left = line.adjustments.map((adjustment) => adjustment.amount)
  return parts.map((part, index) => {
    const isLast = index === parts.length - 1
    const adjustments = line.adjustments.map((adjustment, i) => {
      const share = MathBN.div(MathBN.mult(adjustment.amount, part.quantity), line.quantity)
      const amount = isLast ? left[i] : decimalText(share)
      left[i] = decimalText(MathBN.sub(left[i], amount))
      return { ...adjustment, amount }
    })
    return { ...line, quantity: part.quantity, adjustments, part }
  })
}

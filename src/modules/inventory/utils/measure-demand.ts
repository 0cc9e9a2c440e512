import type { AllocationLine } from "../types"
import { fractionDigits, positiveDecimal, toUnits } from "./decimal-units"

/** A line in whole numbers: pieces, and what one of them is and consumes. */
export type MeasuredLine = {
  line: AllocationLine
  pieces: number
  /** In units of 10^-digits. */
  piece: bigint
  /** By stock item, in units of 10^-stockDigits. */
  needs: Map<string, bigint>
}

/**
 * Counts every line in pieces of its step. A quantity that is no multiple of its step cannot be cut into multiples of
 * it: it is one piece. As many digits are kept as the finest figure has.
 */
export function measureDemand(lines: readonly AllocationLine[]): {
  digits: number
  stockDigits: number
  measured: MeasuredLine[]
} {
  const texts = lines.map((line) => ({
    line,
    quantity: positiveDecimal(line.quantity, `quantity of line ${line.line_id}`),
    step: positiveDecimal(line.step, `step of line ${line.line_id}`),
    required: line.components.map(({ inventory_item_id, required_quantity }) => ({
      item: inventory_item_id,
      amount: positiveDecimal(required_quantity, `required_quantity of line ${line.line_id}`),
    })),
  }))
  const digits = mostDigits(texts.flatMap(({ quantity, step }) => [quantity, step]))
  const requiredDigits = mostDigits(texts.flatMap(({ required }) => required.map(({ amount }) => amount)))
  const measured = texts.map(({ line, quantity, step, required }) => {
    const total = toUnits(quantity, digits)
    const stepUnits = toUnits(step, digits)
    const piece = total % stepUnits === 0n ? stepUnits : total
    const needs = new Map<string, bigint>()
    for (const { item, amount } of required) {
      needs.set(item, (needs.get(item) ?? 0n) + piece * toUnits(amount, requiredDigits))
    }
    return { line, pieces: Number(total / piece), piece, needs }
  })
  return { digits, stockDigits: digits + requiredDigits, measured }
}

function mostDigits(decimals: readonly string[]): number {
  return decimals.reduce((digits, text) => Math.max(digits, fractionDigits(text)), 0)
}

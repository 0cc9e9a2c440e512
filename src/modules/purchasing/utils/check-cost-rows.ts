import type { CostTerms } from "../types"

/** A cost as people write it: goods by SKU; a value that could not be read is undefined, no amount takes it away. */
export type CostRow = {
  /** Line of the file, or place in the list, counted from 1. */
  line: number
  sku: string | null
  currency_code: string | null
  amount: string | null | undefined
}

export type CostFault = { line: number; column: string; value: string | null; reason: string }

/**
 * Resolves SKUs (`variants`) and finds rows that repeat another's goods and currency. `faults` has every fault found,
 * with those known before, by line; `costs` are the sound rows: to be written only when there is no fault at all.
 */
export function checkCostRows(
  rows: readonly CostRow[],
  variants: ReadonlyMap<string, string>,
  known: readonly CostFault[] = [],
): { costs: CostTerms[]; faults: CostFault[] } {
  const faults = [...known]
  const costs: CostTerms[] = []
  const unreadable = new Set(known.map(({ line }) => line))
  const lineOfKey = new Map<string, number>()
  for (const { line, sku, currency_code, amount } of rows) {
    const variant_id = sku === null ? undefined : variants.get(sku)
    if (!variant_id) {
      faults.push({
        line,
        column: "sku",
        value: sku,
        reason: sku === null ? "sku is missing" : "no such sku",
      })
      continue
    }
    if (unreadable.has(line) || currency_code === null || amount === undefined) {
      continue
    }
    const key = `${variant_id}|${currency_code}`
    const earlier = lineOfKey.get(key)
    if (earlier !== undefined) {
      faults.push({
        line,
        column: "sku",
        value: sku,
        reason: `repeats sku and currency_code of line ${earlier}`,
      })
      continue
    }
    lineOfKey.set(key, line)
    costs.push({ variant_id, currency_code, amount })
  }
  return { costs, faults: faults.sort((a, b) => a.line - b.line) }
}

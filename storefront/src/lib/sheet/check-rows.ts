import type { Goods } from "../api/answers"
import type { ParsedRow, RowProblem } from "../../../../src/order-sheet/parse-rows"

export type CheckedRow = Omit<ParsedRow, "problem"> & {
  goods: Goods | null
  problem: RowProblem | "unknownCode" | null
}

/** Pasted rows beside the goods that they name: the bad ones first, each kind in the order of the text. */
export function checkRows(rows: ParsedRow[], known: ReadonlyMap<string, Goods>): CheckedRow[] {
  const checked = rows.map((row): CheckedRow => {
    const goods = known.get(row.sku) ?? known.get(row.sku.toUpperCase()) ?? null
    return { ...row, goods, problem: row.problem ?? (goods ? null : "unknownCode") }
  })
  return [...checked.filter(({ problem }) => problem), ...checked.filter(({ problem }) => !problem)]
}

/** The codes to look up: as written, and in capitals as most shops keep them. */
export function codesOf(rows: ParsedRow[]): string[] {
  return rows.flatMap(({ sku }) => (sku ? [sku, sku.toUpperCase()] : []))
}

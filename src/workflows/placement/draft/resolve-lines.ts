import type { GoodsRow } from "../../../read-models/goods-to-order"
import type { Problem, RequestedLine } from "../types"

export type ResolvedLine = { position: number; requested: RequestedLine; goods: GoodsRow }

/**
 * Finds each requested line's goods. Unknown, hidden and unsold goods are told alike, so that nobody learns of goods
 * that they may not see.
 */
export function resolveLines(
  requested: RequestedLine[],
  goods: GoodsRow[],
): { lines: ResolvedLine[]; problems: Problem[] } {
  const bySku = new Map(goods.map((row) => [row.sku, row]))
  const byId = new Map(goods.map((row) => [row.variant_id, row]))
  const lines: ResolvedLine[] = []
  const problems: Problem[] = []
  requested.forEach((line, index) => {
    const position = index + 1
    const row = line.variant_id ? byId.get(line.variant_id) : bySku.get(line.sku ?? "")
    if (row?.is_on_sale) {
      lines.push({ position, requested: line, goods: row })
    } else {
      const name = line.variant_id ?? line.sku
      problems.push({
        code: "UNKNOWN_GOODS",
        message: `Line ${position}: there are no goods ${name} for you`,
        line: position,
        details: line.variant_id ? { variant_id: line.variant_id } : { sku: line.sku },
      })
    }
  })
  return { lines, problems }
}

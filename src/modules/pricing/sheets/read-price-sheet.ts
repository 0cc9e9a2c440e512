import { readSheet, type SheetFormat } from "../../../utils/sheets/read-sheet"
import type { PriceRow, RowFault } from "../utils/check-price-rows"
import { readHeader, readRow } from "../utils/price-sheet"

export const MOST_SHEET_ROWS = 100_000

/** Reads a file of contract prices, as `readSheet`. */
export async function readPriceSheet(
  path: string,
  format: SheetFormat,
): Promise<{ rows: PriceRow[]; faults: RowFault[] }> {
  return await readSheet(path, format, { noun: "a price sheet", most: MOST_SHEET_ROWS, readHeader, readRow })
}

import type { Writable } from "stream"
import { writeXlsx as write, type Cell } from "../../../utils/sheets/write-xlsx"
import { cellNumber } from "../../../utils/sheets/cell-text"
import { SHEET_COLUMNS, type SheetColumn } from "../utils/price-sheet"
import type { SheetValues } from "./sheet-of"

const NUMBERS: readonly SheetColumn[] = ["min_quantity", "amount"]

/** As `writeCsv`, for Excel: prices and quantities are numbers where Excel keeps them exactly, the rest is text. */
export async function writeXlsx(lines: AsyncIterable<SheetValues>, output: Writable): Promise<void> {
  const columns = SHEET_COLUMNS.map((title) => ({ title }))
  await write({ name: "Contract prices", columns, rows: cellsOf(lines) }, output)
}

async function* cellsOf(lines: AsyncIterable<SheetValues>): AsyncGenerator<Cell[]> {
  for await (const line of lines) {
    yield SHEET_COLUMNS.map((column) => (NUMBERS.includes(column) ? cellNumber(line[column]) : line[column]))
  }
}

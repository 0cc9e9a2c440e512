import { MedusaError } from "@medusajs/framework/utils"
import type { PriceRow, RowFault } from "../utils/check-price-rows"
import { readHeader, readRow, type SheetHeader } from "../utils/price-sheet"
import { readCsv, type SheetLine } from "./read-csv"
import { readXlsx } from "./read-xlsx"

export type SheetFormat = "csv" | "xlsx"

export const MOST_SHEET_ROWS = 100_000

/**
 * Reads a file of contract prices. Rows that cannot be read are named in `faults`. INVALID_DATA for a file that is
 * no such sheet at all: not of its format, without the needed columns, without rows, or with too many.
 */
export async function readPriceSheet(
  path: string,
  format: SheetFormat,
): Promise<{ rows: PriceRow[]; faults: RowFault[] }> {
  const rows: PriceRow[] = []
  const faults: RowFault[] = []
  let header: SheetHeader | undefined
  for await (const { line, cells } of linesOf(path, format)) {
    if (!header) {
      header = headerOf(line, cells)
      continue
    }
    if (rows.length === MOST_SHEET_ROWS) {
      throw invalid(`The file has more than ${MOST_SHEET_ROWS} rows; split it`)
    }
    const read = readRow(line, cells, header)
    rows.push(read.row)
    faults.push(...read.faults)
  }
  if (!rows.length) {
    throw invalid("The file has no rows below its header")
  }
  return { rows, faults }
}

function headerOf(line: number, cells: string[]): SheetHeader {
  const { header, faults } = readHeader(cells)
  if (faults.length) {
    throw invalid(`Line ${line} is not the header of a price sheet: ${faults.slice(0, 20).join("; ")}`)
  }
  return header
}

/** What the readers throw is about the file: the client's to mend. */
async function* linesOf(path: string, format: SheetFormat): AsyncGenerator<SheetLine> {
  try {
    yield* format === "csv" ? readCsv(path) : readXlsx(path)
  } catch (error) {
    const reason = (error as Error).message.replace(/\p{Cc}+/gu, " ").slice(0, 200)
    throw invalid(`The file cannot be read as ${format.toUpperCase()}: ${reason}`)
  }
}

function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

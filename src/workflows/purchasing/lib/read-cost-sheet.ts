import { MedusaError } from "@medusajs/framework/utils"
import { MOST_SHEET_ROWS, type SheetFormat } from "../../../modules/pricing/sheets/read-price-sheet"
import { readCsv } from "../../../modules/pricing/sheets/read-csv"
import { readXlsx } from "../../../modules/pricing/sheets/read-xlsx"
import { DECIMAL_RULE, plainDecimal } from "../../../modules/pricing/utils/plain-values"
import { hasControlCharacter } from "../../../modules/pricing/utils/price-sheet"
import type { CostFault, CostRow } from "../../../modules/purchasing/utils/check-cost-rows"

export const COST_COLUMNS = ["sku", "currency_code", "amount"] as const
type Column = (typeof COST_COLUMNS)[number]

const LONGEST_TEXT = 200

/**
 * Reads a file of costs; an empty amount takes a cost away. Rows that cannot be read are named in `faults`.
 * INVALID_DATA for a file that is no such sheet at all.
 */
export async function readCostSheet(
  path: string,
  format: SheetFormat,
): Promise<{ rows: CostRow[]; faults: CostFault[] }> {
  const rows: CostRow[] = []
  const faults: CostFault[] = []
  let places: Record<Column, number> | undefined
  try {
    for await (const { line, cells } of format === "csv" ? readCsv(path) : readXlsx(path)) {
      if (!places) {
        places = placesOf(line, cells)
        continue
      }
      if (rows.length === MOST_SHEET_ROWS) {
        throw invalid(`The file has more than ${MOST_SHEET_ROWS} rows; split it`)
      }
      const read = readRow(line, cells, places)
      rows.push(read.row)
      faults.push(...read.faults)
    }
  } catch (error) {
    throw error instanceof MedusaError ? error : unreadable(error as Error, format)
  }
  if (!rows.length) {
    throw invalid("The file has no rows below its header")
  }
  return { rows, faults }
}

function placesOf(line: number, cells: readonly string[]): Record<Column, number> {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  const wrong = [
    ...COST_COLUMNS.filter((column) => !names.includes(column)).map(
      (column) => `column ${column} is missing`,
    ),
    ...names
      .filter((name, index) => name && (!isColumn(name) || names.indexOf(name) < index))
      .map((name) => `column ${name.slice(0, LONGEST_TEXT)} is unknown or stands twice`),
  ]
  if (wrong.length) {
    throw invalid(`Line ${line} is not the header of a sheet of costs: ${wrong.slice(0, 20).join("; ")}`)
  }
  const place = (column: Column) => names.indexOf(column)
  return { sku: place("sku"), currency_code: place("currency_code"), amount: place("amount") }
}

const isColumn = (name: string): name is Column => (COST_COLUMNS as readonly string[]).includes(name)

function readRow(line: number, cells: readonly string[], places: Record<Column, number>) {
  const faults: CostFault[] = []
  const cell = (column: Column) => (cells[places[column]] ?? "").trim()
  const fault = (column: Column, reason: string) =>
    faults.push({ line, column, value: cell(column).slice(0, LONGEST_TEXT) || null, reason })
  const sku = cell("sku")
  if (sku.length > LONGEST_TEXT || hasControlCharacter(sku)) {
    fault("sku", `must be at most ${LONGEST_TEXT} characters, without control characters`)
  }
  const currency = cell("currency_code").toLowerCase()
  const isCurrency = /^[a-z]{3}$/.test(currency)
  if (!isCurrency) {
    fault("currency_code", "must be a currency code of three letters such as GBP")
  }
  const amount = cell("amount") ? plainDecimal(cell("amount")) : null
  if (cell("amount") && amount === null) {
    fault("amount", `must be ${DECIMAL_RULE}`)
  }
  const row: CostRow = {
    ...{ line, sku: sku && !hasControlCharacter(sku) ? sku : null },
    currency_code: isCurrency ? currency : null,
    amount: cell("amount") ? (amount ?? undefined) : null,
  }
  return { row, faults }
}

function unreadable(error: Error, format: SheetFormat): MedusaError {
  const reason = error.message.replace(/\p{Cc}+/gu, " ").slice(0, 200)
  return invalid(`The file cannot be read as ${format.toUpperCase()}: ${reason}`)
}

function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

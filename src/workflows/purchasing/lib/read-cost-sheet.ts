import { MOST_SHEET_ROWS } from "../../../modules/pricing/sheets/read-price-sheet"
import { DECIMAL_RULE, plainDecimal } from "../../../utils/plain-values"
import { hasControlCharacter } from "../../../modules/pricing/utils/price-sheet"
import type { CostFault, CostRow } from "../../../modules/purchasing/utils/check-cost-rows"
import { readSheet, type SheetFormat } from "../../../utils/sheets/read-sheet"

const COST_COLUMNS = ["sku", "currency_code", "amount"] as const
type Column = (typeof COST_COLUMNS)[number]

const LONGEST_TEXT = 200

/** Reads a file of costs, as `readSheet`; an empty amount takes a cost away. */
export async function readCostSheet(
  path: string,
  format: SheetFormat,
): Promise<{ rows: CostRow[]; faults: CostFault[] }> {
  return await readSheet(path, format, {
    noun: "a sheet of costs",
    most: MOST_SHEET_ROWS,
    readHeader,
    readRow,
  })
}

function readHeader(cells: readonly string[]): { header: Record<Column, number>; faults: string[] } {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  const faults = [
    ...COST_COLUMNS.filter((column) => !names.includes(column)).map(
      (column) => `column ${column} is missing`,
    ),
    ...names
      .filter((name, index) => name && (!isColumn(name) || names.indexOf(name) < index))
      .map((name) => `column ${name.slice(0, LONGEST_TEXT)} is unknown or stands twice`),
  ]
  const place = (column: Column) => names.indexOf(column)
  return {
    header: { sku: place("sku"), currency_code: place("currency_code"), amount: place("amount") },
    faults,
  }
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

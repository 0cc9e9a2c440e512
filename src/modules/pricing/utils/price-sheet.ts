import type { PriceRow, RowFault } from "./check-price-rows"
import { DECIMAL_RULE, MOMENT_RULE, plainDecimal, plainMoment } from "../../../utils/plain-values"

/** Columns of a sheet of contract prices, as exported. Imported, they may stand in any order. */
export const SHEET_COLUMNS = [
  "company",
  "tier",
  "sku",
  "currency_code",
  "min_quantity",
  "amount",
  "starts_at",
  "ends_at",
  "source",
] as const

export type SheetColumn = (typeof SHEET_COLUMNS)[number]

/** Where each column stands; a column that the sheet does not have is left out. */
export type SheetHeader = Partial<Record<SheetColumn, number>>

const NEEDED: readonly SheetColumn[] = ["sku", "currency_code", "amount"]
const LONGEST_TEXT = 200

/** Reads the first line, whatever the case of its names. Faults name columns that are unknown, double or missing. */
export function readHeader(cells: readonly string[]): { header: SheetHeader; faults: string[] } {
  const header: SheetHeader = {}
  const faults: string[] = []
  cells.forEach((cell, index) => {
    const name = cell.trim().toLowerCase()
    const column = SHEET_COLUMNS.find((known) => known === name)
    if (!column) {
      if (name) {
        faults.push(`column ${cell.slice(0, LONGEST_TEXT)} is unknown; known are ${SHEET_COLUMNS.join(", ")}`)
      }
    } else if (header[column] !== undefined) {
      faults.push(`column ${column} stands twice`)
    } else {
      header[column] = index
    }
  })
  faults.push(
    ...NEEDED.filter((column) => header[column] === undefined).map((column) => `column ${column} is missing`),
  )
  if (header.company === undefined && header.tier === undefined) {
    faults.push("one of the columns company and tier is needed")
  }
  return { header, faults }
}

/** Reads one line. What cannot be read is null in the row and named in the faults. */
export function readRow(
  line: number,
  cells: readonly string[],
  header: SheetHeader,
): { row: PriceRow; faults: RowFault[] } {
  const faults: RowFault[] = []
  const cell = (column: SheetColumn): string | null => {
    const index = header[column]
    const text = index === undefined ? "" : (cells[index] ?? "").trim()
    if (text.length > LONGEST_TEXT || hasControlCharacter(text)) {
      const reason = `must be at most ${LONGEST_TEXT} characters, without control characters`
      faults.push({ line, column, value: text.slice(0, LONGEST_TEXT), reason })
      return null
    }
    return text || null
  }
  const parsed = <T>(column: SheetColumn, parse: (text: string) => T | null, rule: string): T | null => {
    const text = cell(column)
    const value = text === null ? null : parse(text)
    if (text !== null && value === null) {
      faults.push({ line, column, value: text, reason: `must be ${rule}` })
    }
    return value
  }
  const row: PriceRow = {
    line,
    company: cell("company"),
    tier: cell("tier"),
    sku: cell("sku"),
    currency_code: parsed("currency_code", currencyCode, "a currency code of three letters such as GBP"),
    min_quantity: parsed("min_quantity", plainDecimal, DECIMAL_RULE),
    amount: parsed("amount", plainDecimal, DECIMAL_RULE),
    starts_at: parsed("starts_at", plainMoment, MOMENT_RULE),
    ends_at: parsed("ends_at", plainMoment, MOMENT_RULE),
    source: cell("source"),
  }
  for (const column of ["currency_code", "amount"] as const) {
    if (row[column] === null && !faults.some((fault) => fault.column === column)) {
      faults.push({ line, column, value: null, reason: `${column} is missing` })
    }
  }
  return { row: { ...row, min_quantity: row.min_quantity ?? "1" }, faults }
}

function currencyCode(text: string): string | null {
  return /^[a-z]{3}$/i.test(text) ? text.toLowerCase() : null
}

/** Postgres refuses some of them, and no name of goods or company has any. */
export function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text)
}

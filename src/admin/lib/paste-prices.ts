import type { Change } from "./price-draft"

/** What a paste holds: one column of amounts to fill downwards, or rows that name their goods. */
export type Pasted = { kind: "amounts"; amounts: string[] } | { kind: "rows"; rows: Change[] }

const SEPARATORS = ["\t", ";", "，", ","] as const
const HEADING = /^(sku|code|item|article|product|货号|编码|商品|规格)/i
const DAY = /^(\d{4})[/.年-](\d{1,2})[/.月-](\d{1,2})日?$/

/**
 * Cells as Excel copies them: SKU, price, from quantity, from, until; a heading is left out. What is wrong with a cell
 * is for the server to say: nothing is dropped or guessed but the currency's sign and the way days are written.
 */
export function parsePaste(text: string): Pasted {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim())
  const separator = SEPARATORS.find((one) => lines.some((line) => line.includes(one)))
  const cells = lines.map((line) =>
    (separator ? line.split(separator) : [line]).map((cell) => cell.normalize("NFKC").trim()),
  )
  if (!separator) {
    return { kind: "amounts", amounts: cells.map(([amount]) => amountOf(amount)) }
  }
  const rows = cells.filter((row, index) => index > 0 || !isHeading(row)).map(changeOf)
  return { kind: "rows", rows }
}

function changeOf([sku, amount = "", quantity = "", from = "", until = ""]: string[]): Change {
  return {
    sku: sku,
    min_quantity: quantity || "1",
    amount: amountOf(amount),
    ...(from && { starts_at: dayOf(from) }),
    ...(until && { ends_at: dayOf(until) }),
  }
}

function isHeading([first = "", amount = ""]: string[]): boolean {
  return HEADING.test(first) && !/\d/.test(amount)
}

function amountOf(cell: string): string {
  return cell.replace(/^[£$€¥]\s*/, "")
}

/** As the server reads days; anything else as it stands. */
function dayOf(cell: string): string {
  const match = DAY.exec(cell)
  return match ? [match[1], match[2].padStart(2, "0"), match[3].padStart(2, "0")].join("-") : cell
}

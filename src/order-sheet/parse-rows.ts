/** A row of pasted text as it was understood, or why it was not. `row` counts from 1, empty lines included. */
export type ParsedRow = { row: number; text: string } & (
  { sku: string; quantity: string; problem: null } | { sku: string; quantity: string; problem: RowProblem }
)

/** No code, no number behind it, a number that is none to order by, or a unit that is not the goods' own piece. */
export type RowProblem = "noCode" | "noQuantity" | "notPositive" | "unknownUnit"

const PIECES = new Set(["", "pc", "pcs", "ea", "x", "件", "个", "只", "支"])
/** Names in cells have commas of their own. */
const separatorOf = (line: string) => ["\t", /[,;|]/].find((separator) => line.search(separator) >= 0)
const NUMBER = /^(\d+(?:\.\d+)?)\s*(\D*)$/u
const HEADER = /^(sku|code|item|article|product|货号|编码|商品编码|商品)\b|^(货号|编码|商品)/i

/**
 * Rows of anything with rows: Excel cells, "85123A 6", "85123A,6", "85123A×6", with Chinese punctuation and full-width
 * digits. Empty lines and a heading are left out; nothing else is left out or guessed.
 */
export function parseRows(text: string): ParsedRow[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ row: index + 1, text: isAloneBehindEmpty(line) ? line.trimEnd() : line.trim() }))
    .filter(({ text: line }) => line !== "")
    .filter(({ text: line }, index) => index > 0 || !isHeading(line))
    .map(({ row, text: line }) => ({ row, text: line, ...parseRow(line) }))
}

/** A cell behind empty ones and with none behind it: not the code. */
function isAloneBehindEmpty(line: string): boolean {
  return /^\s*\t[^\t]*$/.test(line)
}

function isHeading(line: string): boolean {
  return HEADER.test(plain(line)) && !/\d/.test(line)
}

/** One way to write commas, spaces and digits. */
const plain = (line: string) => line.normalize("NFKC").replace(/、/g, ",")

function parseRow(line: string): Pick<ParsedRow, "sku" | "quantity" | "problem"> {
  const [sku, quantity] = split(plain(line))
  if (!sku) {
    return { sku: "", quantity, problem: "noCode" }
  }
  const match = NUMBER.exec(quantity)
  if (!match) {
    return { sku, quantity, problem: "noQuantity" }
  }
  const [, number = "", unit = ""] = match
  if (/^[0.]*$/.test(number)) {
    return { sku, quantity: number, problem: "notPositive" }
  }
  return { sku, quantity: number, problem: isPiece(unit) ? null : "unknownUnit" }
}

const isPiece = (unit: string) => PIECES.has(unit.trim().toLowerCase())

/** A number of pieces and nothing else: names may begin with one as well. */
function isQuantity(cell: string): boolean {
  const [whole, , unit = ""] = NUMBER.exec(cell) ?? []
  return whole !== undefined && isPiece(unit)
}

/** Code and quantity: from cells the first, and of the others the first quantity, else the one most like it. */
function split(line: string): [sku: string, quantity: string] {
  const separator = separatorOf(line)
  if (separator) {
    const [sku = "", ...others] = line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"))
    const quantity =
      others.find(isQuantity) ?? others.find((cell) => /^\d/.test(cell)) ?? others.find(Boolean)
    return [sku, quantity ?? ""]
  }
  const match = /^(.*?)(?:\s*[×*]\s*|\s+x?\s*)(\d\S*|\d+\s\D+)$/iu.exec(line)
  const [, sku = line, quantity = ""] = match ?? []
  return [sku.trim(), quantity.trim()]
}

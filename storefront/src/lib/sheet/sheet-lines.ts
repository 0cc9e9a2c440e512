import Big from "big.js"
import type { Goods } from "../api/answers"

/** A row of the order sheet as it is kept on the device; the server tells everything else of it. */
export type SheetLine = { id: string; sku: string; name: string; quantity: string; note: string }

/** Puts goods in, with a note, or changes how many of them are in; a quantity of "" or "0" takes them out. */
export function withQuantity(
  lines: SheetLine[],
  goods: Pick<Goods, "sku" | "name">,
  quantity: string,
  note = "",
): SheetLine[] {
  const { sku, name } = goods
  if (!sku) {
    return lines
  }
  const isOut = quantity === "" || Number(quantity) === 0
  const known = lines.find((line) => line.sku === sku)
  if (!known) {
    return isOut ? lines : [...lines, { id: crypto.randomUUID(), sku, name, quantity, note }]
  }
  return isOut
    ? lines.filter((line) => line !== known)
    : lines.map((line) => (line === known ? { ...line, quantity } : line))
}

export type Added = { goods: Pick<Goods, "sku" | "name">; quantity: string; note?: string | null }

/** Adds many at once; goods that are in already, or twice among them, get the sum and keep their note. */
export function withAdded(lines: SheetLine[], added: Added[]): SheetLine[] {
  return added.reduce((before, { goods, quantity, note }) => {
    const known = before.find(({ sku }) => sku === goods.sku)
    const sum =
      known && isNumber(known.quantity) ? new Big(known.quantity).plus(quantity).toFixed() : quantity
    return withQuantity(before, goods, sum, note ?? "")
  }, lines)
}

const isNumber = (quantity: string) => /^\d+(\.\d+)?$/.test(quantity)

/** What can be asked of the server: rows with goods and a number. */
export function askable(lines: SheetLine[]): SheetLine[] {
  return lines.filter(({ quantity }) => isNumber(quantity) && Number(quantity) > 0)
}

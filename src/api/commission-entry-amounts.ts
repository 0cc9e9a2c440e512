import { decimalText, type RawAmount } from "../utils/money"

/** An entry's exact amounts, as text. */
export function withExactAmounts<Entry extends { raw_base: RawAmount; raw_amount: RawAmount }>({
  raw_base,
  raw_amount,
  ...entry
}: Entry) {
  return { ...entry, base: decimalText(raw_base), amount: decimalText(raw_amount) }
}

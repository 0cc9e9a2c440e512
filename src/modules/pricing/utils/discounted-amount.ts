import { MathBN } from "@medusajs/framework/utils"
import { basisPoints, currencyDigits, decimalText } from "../../../utils/money"

/** List price less `rate_bps`, rounded half up to the currency's smallest unit: a tier's price by discount. */
export function discountedAmount(listAmount: string, rateBps: number, currencyCode: string): string {
  const exact = basisPoints(listAmount, 10_000 - rateBps)
  return decimalText(MathBN.convert(exact, digitsOf(currencyCode)))
}

/** Asking Intl costs as much as all the arithmetic of a line, and a request asks for hundreds of lines. */
const digits = new Map<string, number>()

function digitsOf(currencyCode: string): number {
  let known = digits.get(currencyCode)
  if (known === undefined) {
    known = currencyDigits(currencyCode)
    digits.set(currencyCode, known)
  }
  return known
}

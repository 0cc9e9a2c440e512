import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** Digits that core keeps of a raw amount. */
const PRECISION = 20

/** Decimals up to which a computed figure is meant. */
const MEANT_DECIMALS = 12

/** Decimals that may decide a penny: core passes discounts of carts through floating point, with 15 digits in all. */
const DECIDING_DECIMALS = 9

/** What core stores beside a numeric column, in its `raw_` twin. */
export type RawAmount = { value: string; precision: number }

/** The exact decimal as text, without exponent: the form in which amounts go to SQL and out of the API. */
export function decimalText(amount: BigNumberInput): string {
  return MathBN.convert(amount).toFixed()
}

export function rawAmount(amount: BigNumberInput): RawAmount {
  return { value: decimalText(amount), precision: PRECISION }
}

const knownDigits = new Map<string, number>()

/** Decimal digits of a currency's smallest unit: 2 for GBP and CNY, 0 for JPY, 3 for KWD (ISO 4217 by Intl). */
export function currencyDigits(currencyCode: string): number {
  const known = knownDigits.get(currencyCode)
  if (known !== undefined) {
    return known
  }
  // Making a format costs more than an order's arithmetic.
  const format = new Intl.NumberFormat("en", { style: "currency", currency: currencyCode })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  knownDigits.set(currencyCode, digits)
  return digits
}

/**
 * A computed figure as it is meant. Core divides to 20 decimals and multiplies the quotient again: 10 ÷ 6 × 6 comes to
 * 10.00000000000000000002, and nothing of that may reach a client or decide a penny.
 */
export function withoutNoise(amount: BigNumberInput) {
  return MathBN.convert(amount, MEANT_DECIMALS)
}

/** Half-up rounding to the currency's smallest unit. */
export function roundMoney(amount: BigNumberInput, currencyCode: string): string {
  const meant = MathBN.convert(amount, DECIDING_DECIMALS)
  return decimalText(meant.decimalPlaces(currencyDigits(currencyCode)))
}

/** `amount × rate_bps / 10 000`, unrounded. */
export function basisPoints(amount: BigNumberInput, rateBps: number) {
  return MathBN.div(MathBN.mult(amount, rateBps), 10_000)
}

import type { BigNumberInput } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"

const PLAIN_DECIMAL = /^\d+(\.\d+)?$/

/** The positive decimal as plain text without trailing zeros. @throws INVALID_DATA naming `what` and the value */
export function positiveDecimal(value: BigNumberInput, what: string): string {
  const text = isPlain(value) ? value : decimalText(value)
  if (!PLAIN_DECIMAL.test(text) || /^[0.]*$/.test(text)) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${what} is ${text}: it must be a decimal above 0`)
  }
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text
}

function isPlain(value: BigNumberInput): value is string {
  return typeof value === "string" && PLAIN_DECIMAL.test(value)
}

export function fractionDigits(decimal: string): number {
  const point = decimal.indexOf(".")
  return point < 0 ? 0 : decimal.length - point - 1
}

/** The decimal as a whole number of 10^-digits; what is finer is cut off. */
export function toUnits(decimal: string, digits: number): bigint {
  return BigInt(shifted(decimal, digits))
}

/** `toUnits` held between 0 and `most`, a safe integer: exact for a decimal of any size. */
export function toUnitsUpTo(most: number, decimal: string, digits: number): number {
  return Math.min(Math.max(Number(shifted(decimal, digits)), 0), most)
}

function shifted(decimal: string, digits: number): string {
  const point = decimal.indexOf(".")
  return point < 0
    ? decimal + "0".repeat(digits)
    : decimal.slice(0, point) + decimal.slice(point + 1, point + 1 + digits).padEnd(digits, "0")
}

/** The inverse of `toUnits` for safe integers: plain text without trailing zeros. */
export function fromUnits(units: number, digits: number): string {
  if (digits === 0) {
    return String(units)
  }
  const text = String(units).padStart(digits + 1, "0")
  const fraction = text.slice(-digits).replace(/0+$/, "")
  return text.slice(0, -digits) + (fraction && `.${fraction}`)
}

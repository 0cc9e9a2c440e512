import type { BigNumberInput } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"

const PLAIN_DECIMAL = /^\d+(\.\d+)?$/

/** The positive decimal as plain text without trailing zeros. @throws INVALID_DATA naming `what` and the value */
export function positiveDecimal(value: BigNumberInput, what: string): string {
  const text = typeof value === "string" && PLAIN_DECIMAL.test(value) ? value : decimalText(value)
  if (!PLAIN_DECIMAL.test(text) || /^[0.]*$/.test(text)) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${what} is ${text}: it must be a decimal above 0`)
  }
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text
}

export function fractionDigits(decimal: string): number {
  const point = decimal.indexOf(".")
  return point < 0 ? 0 : decimal.length - point - 1
}

/** The decimal as a whole number of 10^-digits; what is finer is cut off. */
export function toUnits(decimal: string, digits: number): bigint {
  const [whole, fraction = ""] = decimal.split(".")
  return BigInt(whole + fraction.slice(0, digits).padEnd(digits, "0"))
}

/** The inverse of `toUnits`: plain text without trailing zeros. */
export function fromUnits(units: bigint, digits: number): string {
  if (digits === 0) {
    return units.toString()
  }
  const text = units.toString().padStart(digits + 1, "0")
  const fraction = text.slice(-digits).replace(/0+$/, "")
  return text.slice(0, -digits) + (fraction && `.${fraction}`)
}

import type { CellValue } from "exceljs"
import { MathBN } from "@medusajs/framework/utils"
import { decimalText } from "../money"
import { momentText } from "../plain-values"

/** Excel itself keeps no more digits of a number. */
const EXCEL_DIGITS = 15

/**
 * What a person reads in an Excel cell. A number is a binary float there: its first 15 digits are what was typed, so
 * 2.1 is "2.1" and the sum of 0.1 and 0.2 is "0.3".
 */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) {
    return ""
  }
  if (typeof value === "number") {
    return Number.isFinite(value) ? decimalText(value.toPrecision(EXCEL_DIGITS)) : String(value)
  }
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? "invalid date" : momentText(value)
  }
  if (typeof value !== "object") {
    return String(value)
  }
  if ("richText" in value) {
    return value.richText.map((part) => part.text).join("")
  }
  if ("text" in value) {
    return cellText(value.text)
  }
  if ("error" in value) {
    return value.error
  }
  return "result" in value ? cellText(value.result) : ""
}

/** A decimal as a number where Excel keeps it exactly, else as text. */
export function cellNumber(decimal: string): number | string {
  const digits = MathBN.convert(decimal).precision(true)
  return digits <= EXCEL_DIGITS ? Number(decimal) : decimal
}

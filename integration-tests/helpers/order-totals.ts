import { MathBN } from "@medusajs/framework/utils"
import { decimalText, withoutNoise } from "../../src/utils/money"

/** Every total that core keeps of carts and orders alike. */
const TOTALS = [
  "total", "subtotal", "tax_total", "discount_total", "discount_subtotal", "discount_tax_total", "original_total",
  "original_subtotal", "original_tax_total", "item_total", "item_subtotal", "item_tax_total", "item_discount_total",
  "original_item_total", "original_item_subtotal", "original_item_tax_total", "shipping_total", "shipping_subtotal",
  "shipping_tax_total", "shipping_discount_total", "original_shipping_total", "original_shipping_subtotal",
  "original_shipping_tax_total", "credit_line_total",
] as const // prettier-ignore

/** The fields that `exactTotals` reads. */
export const TOTAL_FIELDS = TOTALS.flatMap((total) => [total, `raw_${total}`])

type Raw = { value: string }

/** Core's totals by their exact twins, from which the plain ones must not differ. */
export function exactTotals(entity: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    TOTALS.map((name) => {
      const exact = decimalText(withoutNoise((entity[`raw_${name}`] as Raw).value))
      const difference = MathBN.sub(exact, entity[name] as number).abs()
      expect({ name, exact, isPlainEqual: difference.lt("0.0001") }).toMatchObject({ isPlainEqual: true })
      return [name, exact]
    }),
  )
}

/**
 * Where two objects of figures differ by more than core loses: on their way into a cart it passes discounts through
 * floating point. Texts that are no figures must be the same.
 */
export function differences(one: object, other: object, path = ""): string[] {
  const [left, right] = [one, other] as Record<string, unknown>[]
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) => {
    const [a, b] = [left[key], right[key]]
    if (isObject(a) && isObject(b)) {
      return differences(a, b, `${path}${key}.`)
    }
    return a === b || areClose(a, b) ? [] : [`${path}${key}: ${String(a)}, not ${String(b)}`]
  })
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null

function areClose(a: unknown, b: unknown): boolean {
  const [left, right] = [MathBN.convert(String(a)), MathBN.convert(String(b))]
  return left.minus(right).abs().lt("0.00000001")
}

import { flattenObjectToKeyValuePairs, isPresent } from "@medusajs/framework/utils"

/** For each attribute the texts that a rule may name, or a bare number that it may compare with. */
export type PriceContext = Record<string, string[] | number>

const NOT_ATTRIBUTES = ["quantity", "currency_code"]

/** What core's price rules see of a pricing context: nested keys joined by dots, absent values left out. */
export function priceContext(context: Record<string, unknown>): PriceContext {
  const flat: Record<string, unknown> = flattenObjectToKeyValuePairs(context)
  const attributes: PriceContext = {}
  for (const [attribute, value] of Object.entries(flat)) {
    if (NOT_ATTRIBUTES.includes(attribute)) {
      continue
    }
    if (typeof value === "number") {
      attributes[attribute] = value
    } else if (isPresent(value)) {
      attributes[attribute] = [value].flat(2).map(String)
    }
  }
  return attributes
}

/** The ids of the customer's groups in a pricing context. */
export function customerGroupsOf(context: PriceContext): string[] {
  const groups = context["customer.groups.id"]
  return Array.isArray(groups) ? groups : []
}

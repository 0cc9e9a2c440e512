import { isRefusal } from "../../../../utils/refusal"
import { assertRulesKeepable } from "../assert-rules-keepable"
import { checkCartQuantity } from "../check-cart-quantity"
import type { OrderRuleTerms } from "../check-order-rule"
import { checkRuleTerms } from "../check-rule-terms"

const rule = (terms: Partial<OrderRuleTerms>): OrderRuleTerms => ({
  minimum: null,
  multiple: null,
  maximum: null,
  allows_decimals: false,
  ...terms,
})

describe("checkRuleTerms", () => {
  it.each<[Partial<OrderRuleTerms>, string | null]>([
    [{}, null],
    [{ minimum: "10", multiple: "4", maximum: "12" }, null],
    [{ minimum: "2.5" }, null],
    [{ multiple: "0.5", allows_decimals: true }, null],
    [{ multiple: "0" }, "multiple 0 must be greater than 0"],
    [{ multiple: "0.5" }, "multiple 0.5 is not whole, which needs allows_decimals"],
    [{ minimum: "5", maximum: "4" }, "minimum 5 is above maximum 4"],
    [
      { minimum: "10", multiple: "4", maximum: "11" },
      "no quantity up to 11 satisfies minimum 10 and multiple 4",
    ],
    [{ maximum: "0.5" }, "no quantity up to 0.5 satisfies minimum none and multiple 1"],
  ])("%j: %s", (terms, reason) => {
    expect(checkRuleTerms(rule(terms))).toBe(reason)
  })
})

it("assertRulesKeepable names every rule that cannot be kept, second ones for the same goods included", () => {
  const rules = [
    { variant_id: "a", ...rule({ minimum: "1" }) },
    { variant_id: "b", ...rule({ minimum: "2", maximum: "1" }) },
    { variant_id: "a", ...rule({}) },
  ]
  let thrown: unknown
  try {
    assertRulesKeepable(rules)
  } catch (error) {
    thrown = error
  }
  expect(isRefusal(thrown) && thrown.details).toEqual({
    rules: [
      { position: 2, variant_id: "b", reason: "minimum 2 is above maximum 1" },
      { position: 3, variant_id: "a", reason: "is the second rule for the same goods" },
    ],
  })
})

describe("checkCartQuantity", () => {
  const byWeight = { variant_id: "a", ...rule({ allows_decimals: true }) }

  it.each<[string, string | null]>([
    ["2", null],
    ["2147483647", null],
    ["2147483648", "Quantity 2147483648 is above the maximum of 2147483647"],
    ["0.5", "Quantity 0.5 must be a whole number in a cart"],
  ])("of goods that allow decimals, %s: %s", (quantity, message) => {
    expect(checkCartQuantity(byWeight, quantity)?.message ?? null).toBe(message)
  })
})

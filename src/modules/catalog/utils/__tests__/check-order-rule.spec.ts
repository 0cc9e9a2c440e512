import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { checkOrderRule, nearestAcceptable, type OrderRuleTerms } from "../check-order-rule"

const rule = (terms: Partial<OrderRuleTerms>): OrderRuleTerms => ({
  minimum: null,
  multiple: null,
  maximum: null,
  allows_decimals: false,
  ...terms,
})
const cartons = rule({ minimum: "10", multiple: "4", maximum: "30" })
const byWeight = rule({ minimum: "0.5", multiple: "0.1", allows_decimals: true })

describe("checkOrderRule", () => {
  it.each<[OrderRuleTerms | null, string | number, string | null, string | null]>([
    [null, 1, null, null],
    [null, 1_000_000, null, null],
    [null, 0, "QUANTITY_NOT_POSITIVE", "1"],
    [null, -3, "QUANTITY_NOT_POSITIVE", "1"],
    [null, "1.5", "QUANTITY_NOT_WHOLE", "2"],
    [cartons, 12, null, null],
    [cartons, 28, null, null],
    [cartons, 1, "QUANTITY_BELOW_MINIMUM", "12"],
    [cartons, 10, "QUANTITY_NOT_A_MULTIPLE", "12"],
    [cartons, 13, "QUANTITY_NOT_A_MULTIPLE", "16"],
    [cartons, "13.5", "QUANTITY_NOT_WHOLE", "16"],
    [cartons, 29, "QUANTITY_NOT_A_MULTIPLE", "28"],
    [cartons, 31, "QUANTITY_ABOVE_MAXIMUM", "28"],
    [byWeight, "0.7", null, null],
    [byWeight, "0.30", "QUANTITY_BELOW_MINIMUM", "0.5"],
    [byWeight, "0.75", "QUANTITY_NOT_A_MULTIPLE", "0.8"],
    [byWeight, "123456789012.31", "QUANTITY_NOT_A_MULTIPLE", "123456789012.4"],
    [rule({ allows_decimals: true }), "0.001", null, null],
    [rule({ allows_decimals: true }), 0, "QUANTITY_NOT_POSITIVE", null],
    [rule({ allows_decimals: true, maximum: "2.5" }), 3, "QUANTITY_ABOVE_MAXIMUM", "2.5"],
    [rule({ minimum: "2.5" }), 2, "QUANTITY_BELOW_MINIMUM", "3"],
    [rule({ minimum: "10", multiple: "4", maximum: "11" }), 10, "QUANTITY_NOT_A_MULTIPLE", null],
  ])("%j with %s: %s, rather %s", (terms, quantity, code, suggestion) => {
    const breach = checkOrderRule(terms, quantity)
    expect(breach?.code ?? null).toBe(code)
    expect(breach?.suggested_quantity ?? null).toBe(suggestion)
  })

  it("tells the quantity, the rule and what is wrong", () => {
    expect(checkOrderRule(cartons, "13.00")).toEqual({
      code: "QUANTITY_NOT_A_MULTIPLE",
      message: "Quantity 13 is not a multiple of 4",
      quantity: "13",
      minimum: "10",
      multiple: "4",
      maximum: "30",
      allows_decimals: false,
      suggested_quantity: "16",
    })
  })
})

const decimal = fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 3 }))
const text = decimal.map(([digits, places]) => MathBN.div(digits, 10 ** places).toFixed())
const whole = fc.integer({ min: 1, max: 50 }).map(String)
const bounds = { minimum: fc.option(text), maximum: fc.option(text) }
const rules: fc.Arbitrary<OrderRuleTerms> = fc.oneof(
  fc.record({ ...bounds, multiple: fc.option(text), allows_decimals: fc.constant(true) }),
  fc.record({ ...bounds, multiple: fc.option(whole), allows_decimals: fc.constant(false) }),
)
const quantities = fc.oneof(text, fc.constant("0"), fc.integer({ min: -5, max: 500 }).map(String))

describe("the suggested quantity", () => {
  it("is acceptable itself, and stands only where the quantity is not", () => {
    fc.assert(
      fc.property(rules, quantities, (terms, quantity) => {
        const breach = checkOrderRule(terms, quantity)
        if (breach?.suggested_quantity) {
          expect(checkOrderRule(terms, breach.suggested_quantity)).toBeNull()
        }
      }),
    )
  })

  it("is the least acceptable one from the quantity on; below it only where the maximum forbids more", () => {
    const upTo = (max: number) => fc.option(fc.integer({ min: 1, max }).map(String))
    const smallRules = fc.record({
      minimum: upTo(60),
      multiple: upTo(20),
      maximum: upTo(120),
      allows_decimals: fc.constant(false),
    })
    fc.assert(
      fc.property(smallRules, fc.integer({ min: -3, max: 140 }), (terms, quantity) => {
        const acceptable = Array.from({ length: 161 }, (_, candidate) => candidate).filter(
          (candidate) => checkOrderRule(terms, candidate) === null,
        )
        const expected = acceptable.find((candidate) => candidate >= quantity) ?? acceptable.at(-1)
        expect(nearestAcceptable(terms, quantity)).toBe(expected === undefined ? null : String(expected))
      }),
    )
  })

  it("keeps acceptable quantities as they are", () => {
    fc.assert(
      fc.property(rules, quantities, (terms, quantity) => {
        fc.pre(checkOrderRule(terms, quantity) === null)
        expect(nearestAcceptable(terms, quantity)).toBe(MathBN.convert(quantity).toFixed())
      }),
    )
  })
})

it("an acceptable quantity keeps every bound, exactly", () => {
  fc.assert(
    fc.property(rules, quantities, (terms, quantity) => {
      fc.pre(checkOrderRule(terms, quantity) === null)
      expect(MathBN.gt(quantity, 0)).toBe(true)
      expect(MathBN.gte(quantity, terms.minimum ?? quantity)).toBe(true)
      expect(MathBN.lte(quantity, terms.maximum ?? quantity)).toBe(true)
      const parts = MathBN.div(quantity, terms.multiple ?? (terms.allows_decimals ? quantity : 1))
      expect(parts.isInteger()).toBe(true)
    }),
  )
})

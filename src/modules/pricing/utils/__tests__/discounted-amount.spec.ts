import { MathBN } from "@medusajs/framework/utils"
import * as fc from "fast-check"
import { discountedAmount } from "../discounted-amount"

it("takes the rate off the list price and rounds half up to the currency's smallest unit", () => {
  expect(discountedAmount("2.95", 500, "gbp")).toBe("2.8") // 2.8025
  expect(discountedAmount("2.55", 800, "gbp")).toBe("2.35") // 2.346
  expect(discountedAmount("0.3", 1500, "gbp")).toBe("0.26") // 0.255 exactly: up
  expect(discountedAmount("1050", 1250, "jpy")).toBe("919") // 918.75
  expect(discountedAmount("1.005", 0, "kwd")).toBe("1.005")
})

it("leaves nothing at 100 % and the list price at 0 %", () => {
  expect(discountedAmount("19.99", 10_000, "gbp")).toBe("0")
  expect(discountedAmount("19.99", 0, "gbp")).toBe("19.99")
})

it("is within half a penny of the exact amount, never above the list price, never rising with the rate", () => {
  const pence = fc.integer({ min: 0, max: 10_000_000 })
  const rate = fc.integer({ min: 0, max: 10_000 })
  fc.assert(
    fc.property(pence, rate, rate, (list, a, b) => {
      const amount = MathBN.div(list, 100).toFixed()
      const exact = MathBN.div(MathBN.mult(amount, 10_000 - a), 10_000)
      const discounted = discountedAmount(amount, a, "gbp")
      expect(MathBN.lte(MathBN.sub(discounted, exact).abs(), "0.005")).toBe(true)
      expect(MathBN.lte(discounted, amount)).toBe(true)
      const [less, more] = a < b ? [a, b] : [b, a]
      expect(MathBN.gte(discountedAmount(amount, less, "gbp"), discountedAmount(amount, more, "gbp"))).toBe(
        true,
      )
    }),
  )
})

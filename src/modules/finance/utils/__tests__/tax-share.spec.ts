import fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { taxShare } from "../tax-share"

const pence = fc.integer({ min: 1, max: 1_000_000 })
const pounds = (amount: number) => MathBN.div(amount, 100).toFixed()

/** A taxed whole in pence and the sums at which its pieces end. */
const pieces = fc
  .record({ amount: pence, tax: pence, cuts: fc.array(pence, { maxLength: 20 }) })
  .map(({ amount, tax, cuts }) => ({
    amount,
    tax: tax % (amount + 1),
    sums: [0, ...cuts.map((cut) => cut % (amount + 1)), amount].sort((a, b) => a - b),
  }))

describe("taxShare", () => {
  const order = { amount: "120", tax_amount: "20", currency_code: "gbp" }

  it("rounds once: 20.00 tax of 120.00 captured as 50 and 70 is 8.33 and 11.67", () => {
    expect(taxShare(order, 0, 50)).toBe("8.33")
    expect(taxShare(order, 50, 120)).toBe("11.67")
  })

  it("does not leave all tax to the last of many small pieces: 0.17 of 1.00 in pennies", () => {
    const taxes = Array.from({ length: 100 }, (_, i) =>
      taxShare({ amount: "1", tax_amount: "0.17", currency_code: "gbp" }, i / 100, (i + 1) / 100),
    )
    expect(taxes.filter((tax) => tax === "0.01")).toHaveLength(17)
    expect(taxes.filter((tax) => tax === "0")).toHaveLength(83)
  })

  it("knows currencies without decimals: 90 of 990 yen captured as 500 and 490", () => {
    const yen = { amount: 990, tax_amount: 90, currency_code: "jpy" }
    expect([taxShare(yen, 0, 500), taxShare(yen, 500, 990)]).toEqual(["45", "45"])
  })

  it("is zero for an order without tax and all of it for an order that is tax", () => {
    expect(taxShare({ ...order, tax_amount: 0 }, 0, 50)).toBe("0")
    expect(taxShare({ ...order, tax_amount: 120 }, 50, 50.01)).toBe("0.01")
  })

  it("adds up to the whole tax over any pieces, none below zero, none above the piece itself", () => {
    fc.assert(
      fc.property(pieces, ({ amount, tax, sums }) => {
        const whole = { amount: pounds(amount), tax_amount: pounds(tax), currency_code: "gbp" }
        let total = MathBN.convert(0)
        for (let i = 1; i < sums.length; i++) {
          const share = taxShare(whole, pounds(sums[i - 1]), pounds(sums[i]))
          expect(MathBN.gte(share, 0)).toBe(true)
          expect(MathBN.lte(share, pounds(sums[i] - sums[i - 1]))).toBe(true)
          total = MathBN.add(total, share)
        }
        expect(total.toFixed()).toBe(pounds(tax))
      }),
    )
  })

  it("differs from the exact share of a piece by less than one penny", () => {
    fc.assert(
      fc.property(pieces, ({ amount, tax, sums }) => {
        const whole = { amount: pounds(amount), tax_amount: pounds(tax), currency_code: "gbp" }
        for (let i = 1; i < sums.length; i++) {
          const exact = MathBN.div(MathBN.mult(tax, sums[i] - sums[i - 1]), MathBN.mult(amount, 100))
          const error = MathBN.abs(MathBN.sub(taxShare(whole, pounds(sums[i - 1]), pounds(sums[i])), exact))
          expect(MathBN.lte(error, 0.01)).toBe(true)
        }
      }),
    )
  })
})

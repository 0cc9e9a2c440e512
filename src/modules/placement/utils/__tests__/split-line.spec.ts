import fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { splitLine } from "../split-line"

const line = (quantity: string, ...amounts: string[]) => ({
  quantity,
  adjustments: amounts.map((amount) => ({ amount, code: "TENTH" })),
})

describe("a line divided over warehouses", () => {
  it("divides a discount of 10.00 on 3 units as 3.33…, and the rest to the last part", () => {
    const [one, two] = splitLine(line("3", "10"), [{ quantity: "1" }, { quantity: "2" }])
    expect(one.adjustments[0].amount).toBe("3.33333333333333333333")
    expect(two.adjustments[0].amount).toBe("6.66666666666666666667")
    expect(two).toMatchObject({ quantity: "2", part: { quantity: "2" } })
  })

  it("leaves an undivided line as it is", () => {
    expect(splitLine(line("12", "2.52"), [{ quantity: "12" }])[0].adjustments).toEqual([
      { amount: "2.52", code: "TENTH" },
    ])
  })

  it("loses and makes no money, whatever the amounts and parts", () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 12n }).map((n) => MathBN.div(n.toString(), 100).toFixed())
    const parts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 3 }), parts, (amounts, quantities) => {
        const total = String(quantities.reduce((sum, quantity) => sum + quantity, 0))
        const divided = splitLine(
          line(total, ...amounts),
          quantities.map((quantity) => ({ quantity: String(quantity) })),
        )
        amounts.forEach((amount, index) => {
          const sum = MathBN.sum(...divided.map((part) => part.adjustments[index].amount))
          expect(MathBN.eq(sum, amount)).toBe(true)
        })
        expect(divided.map((part) => part.quantity)).toEqual(quantities.map(String))
      }),
    )
  })
})

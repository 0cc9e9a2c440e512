import fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { orderFigures } from "../order-figures"
import { splitLine } from "../split-line"

const line = (id: string, quantity: string, unit_price: string, more: object = {}) => ({
  id,
  quantity,
  unit_price,
  is_tax_inclusive: false,
  tax_lines: [{ rate: 20, code: "VAT" }],
  adjustments: [] as { amount: string; code: string }[],
  ...more,
})

describe("an order's figures", () => {
  it("add 20 % to 12 × 2.10 and delivery of 4.95, and owe the total rounded once: 36.18", () => {
    const figures = orderFigures(
      "gbp",
      [line("a", "12", "2.10")],
      [
        {
          id: "m",
          amount: "4.95",
          is_tax_inclusive: false,
          tax_lines: [{ rate: 20, code: "VAT" }],
          adjustments: [],
        },
      ],
    )
    expect(figures).toMatchObject({
      item_subtotal: "25.2",
      tax_total: "6.03",
      exact_total: "36.18",
      total: "36.18",
    })
    expect(figures.lines.get("a")).toEqual({
      subtotal: "25.2",
      discount_total: "0",
      net: "25.2",
      tax_total: "5.04",
      total: "30.24",
    })
  })

  it("take discounts off before tax: 25.20 − 2.52 = 22.68 net, 4.536 tax, 27.216 exact, 27.22 owed", () => {
    const figures = orderFigures(
      "gbp",
      [line("a", "12", "2.10", { adjustments: [{ amount: "2.52", code: "T" }] })],
      [],
    )
    expect(figures.lines.get("a")).toMatchObject({ net: "22.68", tax_total: "4.536" })
    expect(figures).toMatchObject({ exact_total: "27.216", total: "27.22" })
  })

  it("round to the currency: 100.5 yen are 101 owed", () => {
    expect(orderFigures("jpy", [line("a", "1", "100.5", { tax_lines: [] })], [])).toMatchObject({
      total: "101",
    })
  })

  it("are those of the undivided order when its lines are divided, tax inclusive or not", () => {
    const part = fc.integer({ min: 1, max: 500 })
    const order = fc.record({
      parts: fc.array(part, { minLength: 1, maxLength: 4 }),
      cents: fc.integer({ min: 1, max: 1_000_000 }),
      discount: fc.integer({ min: 0, max: 100 }),
      is_tax_inclusive: fc.boolean(),
      rate: fc.constantFrom(0, 5, 17.5, 20),
    })
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 5 }), (orders) => {
        const whole = orders.map(({ parts, cents, discount, is_tax_inclusive, rate }, index) => {
          const quantity = parts.reduce((sum, n) => sum + n, 0)
          const amount = MathBN.div(MathBN.mult(MathBN.mult(quantity, cents), discount), 10_000).toFixed()
          return line(`line-${index}`, String(quantity), MathBN.div(cents, 100).toFixed(), {
            is_tax_inclusive,
            tax_lines: [{ rate, code: "VAT" }],
            adjustments: [{ amount, code: "T" }],
          })
        })
        const divided = whole.flatMap((undivided, index) =>
          splitLine(
            undivided,
            orders[index].parts.map((n) => ({ quantity: String(n) })),
          ).map((row, n) => ({ ...row, id: `${row.id}-${n}` })),
        )
        expect(orderFigures("gbp", divided, []).total).toBe(orderFigures("gbp", whole, []).total)
      }),
      { numRuns: 50 },
    )
  })
})

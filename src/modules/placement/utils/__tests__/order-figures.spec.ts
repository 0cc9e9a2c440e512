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

const sumOf = (decimals: string[]) => MathBN.sum(...decimals).toFixed()
const decimal = (most: number, digits: number) =>
  fc.integer({ min: 1, max: most }).map((units) => MathBN.div(units, 10 ** digits).toFixed())
const discount = fc.record({ amount: decimal(9_999_999, 4), is_tax_inclusive: fc.boolean() })
/** A line sold in 1 to 4 parts: whole or measured quantities, prices and discounts such as 155.5211. */
const soldLine = fc.record({
  parts: fc.array(fc.oneof(decimal(500, 0), decimal(99_999, 3)), { minLength: 1, maxLength: 4 }),
  price: fc.oneof(decimal(1_000_000, 2), decimal(9_999_999, 4)),
  discounts: fc.array(discount, { maxLength: 2 }),
  is_tax_inclusive: fc.boolean(),
  rate: fc.constantFrom(0, 5, 17.5, 20),
})
const currency = fc.constantFrom("gbp", "jpy", "kwd")

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

  it("add up without tax and with it: goods + delivery − discount + tax is the exact total", () => {
    fc.assert(
      fc.property(fc.array(soldLine, { minLength: 1, maxLength: 4 }), currency, (sold, currencyCode) => {
        const lines = sold.map(({ parts, price, discounts, is_tax_inclusive, rate }, n) =>
          line(String(n), parts[0], price, {
            is_tax_inclusive,
            tax_lines: [{ rate, code: "VAT" }],
            adjustments: discounts.map((one) => ({ ...one, code: "LESS" })),
          }),
        )
        const delivery = { ...line("m", "1", "0"), amount: "4.95" }
        const figures = orderFigures(currencyCode, lines, [delivery])
        const { item_subtotal, shipping_subtotal, discount_subtotal, tax_total, exact_total } = figures
        const sum = MathBN.sub(MathBN.sum(item_subtotal, shipping_subtotal, tax_total), discount_subtotal)
        expect(MathBN.lt(MathBN.sub(sum, exact_total).abs(), "1e-9")).toBe(true)
      }),
    )
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

  it("round to the currency: 100.5 yen are 101 owed, 1.0005 dinars are 1.001", () => {
    const untaxed = { tax_lines: [] }
    expect(orderFigures("jpy", [line("a", "1", "100.5", untaxed)], []).total).toBe("101")
    expect(orderFigures("kwd", [line("a", "1", "1.0005", untaxed)], []).total).toBe("1.001")
  })

  it("owe 24.21 for 6 × 5.10 − 10.00 with 17.5 %, though 10 ÷ 6 × 6 comes to more than 10", () => {
    const figures = orderFigures(
      "gbp",
      [
        line("a", "6", "5.10", {
          tax_lines: [{ rate: 17.5, code: "VAT" }],
          adjustments: [{ amount: "10", code: "T" }],
        }),
      ],
      [],
    )
    expect(figures).toMatchObject({
      discount_total: "11.75",
      tax_total: "3.605",
      exact_total: "24.205",
      total: "24.21",
    })
    expect(figures.lines.get("a")).toMatchObject({ net: "20.6", total: "24.205" })
  })

  it("owe nothing when a discount takes all: 3 × 155.52 less 466.56", () => {
    const free = line("a", "3", "155.52", { adjustments: [{ amount: "466.56", code: "ALL" }] })
    expect(orderFigures("gbp", [free], [])).toMatchObject({ discount_total: "559.872", total: "0" })
  })

  it("are in every figure those of the undivided order when its lines are divided", () => {
    fc.assert(
      fc.property(fc.array(soldLine, { minLength: 1, maxLength: 5 }), currency, (sold, code) => {
        const whole = sold.map(({ parts, price, discounts, is_tax_inclusive, rate }, index) =>
          line(`line-${index}`, sumOf(parts), price, {
            is_tax_inclusive,
            tax_lines: [{ rate, code: "VAT" }],
            adjustments: discounts.map(({ amount, is_tax_inclusive: gross }) => ({
              // Two of them never take more than the line.
              amount: MathBN.min(amount, MathBN.div(MathBN.mult(sumOf(parts), price), 2.5)).toFixed(),
              is_tax_inclusive: gross,
              code: "T",
            })),
          }),
        )
        const divided = whole.flatMap((undivided, index) =>
          splitLine(
            undivided,
            sold[index].parts.map((quantity) => ({ quantity })),
          ).map((row, n) => ({ ...row, id: `${row.id}-${n}` })),
        )
        const { lines: _lines, ...figures } = orderFigures(code, whole, [])
        const { lines: _parts, ...ofParts } = orderFigures(code, divided, [])
        expect(ofParts).toEqual(figures)
      }),
    )
  })
})

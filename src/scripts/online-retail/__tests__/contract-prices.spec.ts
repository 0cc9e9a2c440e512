import fc from "fast-check"
import { toPence } from "../exact"
import { contractPriceAt, contractPrices, type Observation } from "../contract-prices"

const paid = (quantity: number, price: string, at = "2011-11-01T09:00:00Z"): Observation => ({
  quantity: BigInt(quantity),
  price,
  at,
})
const always = { starts_at: null, ends_at: null }

describe("contractPrices", () => {
  it("makes one row of a constant price, from quantity 1 on", () => {
    const rows = contractPrices([paid(6, "2.55"), paid(12, "2.55", "2011-11-20T10:00:00Z")])
    expect(rows).toEqual([{ min_quantity: 1n, amount: "2.55", ...always }])
  })

  it("makes a break where a larger quantity was cheaper", () => {
    expect(contractPrices([paid(6, "2.95"), paid(32, "2.55")])).toEqual([
      { min_quantity: 1n, amount: "2.95", ...always },
      { min_quantity: 32n, amount: "2.55", ...always },
    ])
  })

  it("makes periods where the price of one quantity changed", () => {
    const rows = contractPrices([paid(6, "2.95"), paid(6, "2.55", "2011-11-20T10:00:00Z")])
    expect(rows).toEqual([
      { min_quantity: 1n, amount: "2.95", starts_at: null, ends_at: "2011-11-20T10:00:00Z" },
      { min_quantity: 1n, amount: "2.55", starts_at: "2011-11-20T10:00:00Z", ends_at: null },
    ])
  })

  it("makes the rows of the documented example", () => {
    const rows = contractPrices([
      paid(6, "2.95"),
      paid(6, "2.75", "2011-11-20T10:00:00Z"),
      paid(32, "2.55", "2011-11-08T12:00:00Z"),
      paid(48, "2.55", "2011-11-09T12:00:00Z"),
    ])
    expect(rows).toEqual([
      { min_quantity: 1n, amount: "2.95", starts_at: null, ends_at: "2011-11-20T10:00:00Z" },
      { min_quantity: 1n, amount: "2.75", starts_at: "2011-11-20T10:00:00Z", ends_at: null },
      { min_quantity: 32n, amount: "2.55", ...always },
    ])
  })

  it("keeps a break that a change of the break below would make wrong", () => {
    const rows = contractPrices([
      paid(6, "2.95"),
      paid(6, "2.55", "2011-11-20T10:00:00Z"),
      paid(10, "2.95", "2011-11-25T10:00:00Z"),
    ])
    expect(rows.at(-1)).toEqual({ min_quantity: 10n, amount: "2.95", ...always })
  })

  it("gives away only in the minute in which something was given away", () => {
    const rows = contractPrices([paid(2, "9.95"), paid(2, "0.0", "2011-11-18T13:23:00Z")])
    expect(contractPriceAt(rows, 2n, "2011-11-18T13:23:00Z")).toBe("0.00")
    expect(contractPriceAt(rows, 2n, "2011-11-18T13:24:00Z")).toBe("9.95")
  })

  it("gives back every price that was paid", () => {
    const minute = fc.integer({ min: 0, max: 40 })
    const at = minute.map((n) => `2011-11-14T08:${String(n).padStart(2, "0")}:00Z`)
    const price = fc.constantFrom("0.0", "0.85", "2.1", "2.55", "2.95")
    const observation = fc.record({ quantity: fc.bigInt({ min: 1n, max: 6n }), price, at })
    const oneMoment = ({ quantity, at }: Observation) => `${quantity} ${at}`
    fc.assert(
      fc.property(fc.uniqueArray(observation, { selector: oneMoment, maxLength: 30 }), (observations) => {
        const rows = contractPrices(observations)
        for (const { quantity, at, price } of observations) {
          expect(toPence(contractPriceAt(rows, quantity, at) ?? "none")).toBe(toPence(price))
        }
        // What the database's unique index asks of the rows.
        const keys = rows.map((row) => `${row.min_quantity} ${row.starts_at}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(rows.length).toBeLessThanOrEqual(observations.length)
      }),
    )
  })
})

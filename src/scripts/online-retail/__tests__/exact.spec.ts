import { fromPence, roundUpTo, toPence } from "../exact"
import { spread } from "../spread"

describe("pence", () => {
  it.each([
    ["2.55", 255n],
    ["0.0", 0n],
    ["7", 700n],
    ["1.250", 125n],
  ])("reads %s", (price, pence) => {
    expect(toPence(price)).toBe(pence)
  })

  it.each(["-1.0", "1.234", "1e3", "", ".5"])("refuses %j", (price) => {
    expect(() => toPence(price)).toThrow("is not a price")
  })

  it.each([
    [255n, "2.55"],
    [5n, "0.05"],
    [0n, "0.00"],
  ])("writes %s", (pence, price) => {
    expect(fromPence(pence)).toBe(price)
  })

  it("rounds up to a multiple", () => {
    expect([roundUpTo(1n, 500n), roundUpTo(500n, 500n), roundUpTo(0n, 500n)]).toEqual([500n, 500n, 0n])
  })
})

describe("spread", () => {
  it("is the same everywhere, and even", () => {
    expect(spread("17850", 1000)).toBe(spread("17850", 1000))
    const counts = Array.from({ length: 10 }, () => 0)
    for (let customer = 12_000; customer < 18_000; customer++) {
      counts[spread(String(customer), 10)]++
    }
    expect(Math.min(...counts)).toBeGreaterThan(500)
    expect(Math.max(...counts)).toBeLessThan(700)
  })
})

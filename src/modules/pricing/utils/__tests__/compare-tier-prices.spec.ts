import fc from "fast-check"
import { compareTierPrices } from "../compare-tier-prices"

const prices = (...amounts: (string | null)[]) => amounts.map((amount, key) => ({ key: String(key), amount }))

describe("compareTierPrices", () => {
  it("counts what rises and falls, the largest change first, what gains or loses a price before all", () => {
    expect(
      compareTierPrices(prices("5", "10", "2.10", "1", null), prices("4.5", "12", "2.1", null, null)),
    ).toEqual({
      changed: 3,
      up: 1,
      down: 1,
      largest: [
        { key: "3", before: "1", after: null, difference: null },
        { key: "1", before: "10", after: "12", difference: "2" },
        { key: "0", before: "5", after: "4.5", difference: "-0.5" },
      ],
    })
  })

  it("tells ten at most and counts all, and nothing of prices that are equal", () => {
    const amount = fc.integer({ min: 0, max: 100_000 }).map((pence) => (pence / 100).toFixed(2))
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { maxLength: 30 }), (pairs) => {
        const before = prices(...pairs.map(([price]) => price))
        const after = prices(...pairs.map(([, price]) => price))
        const { changed, up, down, largest } = compareTierPrices(before, after)
        expect(changed).toBe(pairs.filter(([a, b]) => a !== b).length)
        expect(up + down).toBe(changed)
        expect(largest.length).toBe(Math.min(changed, 10))
        expect(compareTierPrices(before, before).changed).toBe(0)
      }),
    )
  })
})

import fc from "fast-check"
import { priceEffect, type PriceMove } from "../price-effect"

const move = (more: Partial<PriceMove>): PriceMove => ({
  ...{ row: 1, sku: "CUP", name: "Cup", min_quantity: "1", starts_at: null },
  ...{ before: "10", after: "10", cost: null, ...more },
})

describe("the effect of a sheet of changes", () => {
  it("counts what goes up and down, comes and goes, and what ends below cost", () => {
    const { effect } = priceEffect([
      move({ row: 1, after: "11" }),
      move({ row: 2, after: "9.99", cost: "9.99" }),
      move({ row: 3, after: "9.98", cost: "9.99" }),
      move({ row: 4, after: "10.00" }),
      move({ row: 5, before: null, after: "1", cost: "2" }),
      move({ row: 6, after: null, cost: "20" }),
      // Below cost as it was before: nothing that this sheet did.
      move({ row: 7, before: "3", after: "3", cost: "5" }),
      move({ row: 8, before: null, after: null }),
    ])
    expect(effect).toMatchObject({ rows: 8, changed: 5, up: 1, down: 2, new: 1, gone: 1, below_cost: 2 })
    expect(effect.largest.map(({ row }) => row)).toEqual([5, 6, 1, 3, 2])
  })

  it.each([
    ["2.1", "2.0", "down", -476],
    ["3", "4", "up", 3333],
    ["0", "1", "up", null],
    ["0.000001", "999999999999", "up", 9.99999999999e21],
    ["10", "10.000", "same", 0],
  ] as const)("from %s to %s goes %s by %s basis points", (before, after, direction, change_bps) => {
    const [judged] = priceEffect([move({ before, after })]).judged
    expect([judged.direction, judged.change_bps]).toEqual([direction, change_bps])
  })

  const amount = fc.option(
    fc.integer({ min: 0, max: 10_000 }).map((cents) => (cents / 100).toFixed(2)),
    { nil: null },
  )
  const moves = fc.array(fc.record({ before: amount, after: amount, cost: amount }), { maxLength: 40 })

  it("adds up, whatever is changed: every changed one has one direction, and the largest are the largest", () => {
    fc.assert(
      fc.property(moves, (given) => {
        const { effect, judged } = priceEffect(given.map((more, index) => move({ row: index + 1, ...more })))
        expect(effect.up + effect.down + effect.new + effect.gone).toBe(effect.changed)
        expect(judged.filter(({ direction }) => direction !== "same")).toHaveLength(effect.changed)
        expect(effect.largest).toHaveLength(Math.min(10, effect.changed))
        const size = ({ change_bps }: { change_bps: number | null }) =>
          change_bps === null ? Infinity : Math.abs(change_bps)
        const least = Math.min(...effect.largest.map(size))
        const told = new Set(effect.largest.map(({ row }) => row))
        const rest = judged.filter(({ row, direction }) => direction !== "same" && !told.has(row))
        expect(rest.every((other) => size(other) <= least)).toBe(true)
      }),
    )
  })

  it("turned round, ups are downs and new ones gone", () => {
    fc.assert(
      fc.property(moves, (given) => {
        const there = priceEffect(given.map((more) => move(more))).effect
        const back = priceEffect(
          given.map(({ before, after, cost }) => move({ before: after, after: before, cost })),
        ).effect
        expect([back.up, back.down, back.new, back.gone]).toEqual([
          ...[there.down, there.up, there.gone, there.new],
        ])
      }),
    )
  })
})

import fc from "fast-check"
import { checkPriceChanges, type PriceChangeInput } from "../check-price-changes"

const NOW = new Date("2026-06-01T12:00:00Z")
const goods = new Map<string, { price_set_id: string | null; starts: Record<string, string> }>([
  ["CUP", { price_set_id: "pset_cup", starts: { "gbp 12": "2026-01-01T00:00:00+00:00" } }],
  ["BOWL", { price_set_id: null, starts: {} }],
])
const check = (rows: PriceChangeInput[], needs_seen = true) =>
  checkPriceChanges(rows, { customer_group_id: "g", goods, now: NOW, needs_seen })
const row = (more: Partial<PriceChangeInput> = {}): PriceChangeInput => ({
  ...{ sku: "CUP", currency_code: "GBP", min_quantity: 1, amount: "2.10", seen: null, ...more },
})

describe("rows of a sheet of changes", () => {
  it("are read exactly; without a start they mean the price that holds there", () => {
    const { changes, faults } = check([
      row(),
      row({ min_quantity: "12.0", amount: null, seen: "2.50" }),
      row({ min_quantity: 12, starts_at: null, ends_at: "2027-01-01" }),
    ])
    expect(faults).toEqual([])
    expect(changes).toMatchObject([
      { row: 1, price_set_id: "pset_cup", currency_code: "gbp", amount: "2.1", starts_at: null, seen: null },
      { min_quantity: "12", amount: null, starts_at: new Date("2026-01-01"), seen: "2.5" },
      { min_quantity: "12", starts_at: null, ends_at: new Date("2027-01-01") },
    ])
    expect(changes[0].ends_at).toBeUndefined()
  })

  it.each([
    ["sku", { sku: "CUPP" }],
    ["sku", { sku: "BOWL" }],
    ["currency_code", { currency_code: "pound" }],
    ["min_quantity", { min_quantity: 0 }],
    ["min_quantity", { min_quantity: "-1" }],
    ["amount", { amount: "2,10" }],
    ["amount", { amount: "" }],
    ["amount", { amount: -1 }],
    ["starts_at", { starts_at: "2026-02-30" }],
    ["ends_at", { ends_at: "2026-05-31" }],
    ["ends_at", { starts_at: "2027-01-02", ends_at: "2027-01-01" }],
    ["seen", { seen: undefined }],
    ["seen", { seen: "about two" }],
  ] as const)("that are wrong are named by %s: %j", (field, more) => {
    expect(check([row({ min_quantity: 5 }), row(more)]).faults).toMatchObject([{ row: 2, field }])
  })

  it("may be tried without saying what was seen", () => {
    expect(check([row({ seen: undefined })], false).faults).toEqual([])
  })

  it("for one price twice are told", () => {
    expect(check([row(), row({ amount: 3 }), row({ min_quantity: "1.000" })]).faults).toMatchObject([
      { row: 2, field: "sku" },
      { row: 3, field: "sku" },
    ])
  })

  it("are each sound or faulty, never both and never neither", () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.constantFrom("1", "2.10", "12", 3))
    const any = fc.record({
      sku: fc.constantFrom("CUP", "NONE", ""),
      currency_code: fc.constantFrom("gbp", "GBP", "x"),
      min_quantity: cell,
      amount: fc.option(cell, { nil: null }),
      starts_at: fc.constantFrom(undefined, null, "2026-01-01", "soon"),
      seen: fc.constantFrom(null, "1", "?"),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (rows) => {
        const { changes, faults } = check(rows)
        const faulty = new Set(faults.map((fault) => fault.row))
        expect(changes.some((change) => faulty.has(change.row))).toBe(false)
        expect(changes.length + faulty.size).toBe(rows.length)
      }),
    )
  })
})

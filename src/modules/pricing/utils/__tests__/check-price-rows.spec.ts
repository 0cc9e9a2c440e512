import { checkPriceRows, type PriceReferences, type PriceRow } from "../check-price-rows"

const REFERENCES: PriceReferences = {
  companies: new Map([["12346", "cusgroup_company"]]),
  tiers: new Map([["gold", "cusgroup_tier"]]),
  goods: new Map([
    ["CUP", "pset_cup"],
    ["BARE", null],
  ]),
}
const COLUMNS = { company: "company", tier: "tier" }
const ROW: PriceRow = {
  line: 2,
  company: "12346",
  tier: null,
  sku: "CUP",
  currency_code: "gbp",
  min_quantity: "1",
  amount: "2.1",
  starts_at: null,
  ends_at: null,
  source: null,
}

function check(...rows: Partial<PriceRow>[]) {
  return checkPriceRows(
    rows.map((row, index) => ({ ...ROW, line: index + 2, ...row })),
    REFERENCES,
    COLUMNS,
  )
}

it("resolves companies and tiers to their customer groups and SKUs to their price sets", () => {
  const { prices, faults } = check({}, { company: null, tier: "gold" })
  expect(faults).toEqual([])
  expect(prices).toMatchObject([
    { customer_group_id: "cusgroup_company", price_set_id: "pset_cup", amount: "2.1" },
    { customer_group_id: "cusgroup_tier", price_set_id: "pset_cup", amount: "2.1" },
  ])
})

it.each<[Partial<PriceRow>, string, string]>([
  [{ company: "nobody" }, "company", "no such company"],
  [{ company: null, tier: "tin" }, "tier", "no such tier"],
  [{ company: null }, "company", "exactly one of company and tier is needed"],
  [{ tier: "gold" }, "company", "exactly one of company and tier is needed"],
  [{ sku: "NOPE" }, "sku", "no such sku"],
  [{ sku: "BARE" }, "sku", "these goods have no price set"],
  [{ sku: null }, "sku", "sku is missing"],
  [{ min_quantity: "0" }, "min_quantity", "0 is not above 0"],
])("names what is wrong: %j", (row, column, reason) => {
  expect(check(row).faults).toMatchObject([{ line: 2, column, reason }])
})

it("tells rows of one key apart only by owner, goods, currency, break and start", () => {
  const { faults } = check(
    {},
    { min_quantity: "2" },
    { currency_code: "eur" },
    { starts_at: "2026-01-01T00:00:00.000Z" },
    { company: null, tier: "gold" },
    { min_quantity: "1.0", amount: "9" },
    { starts_at: new Date("2026-01-01"), source: "offer" },
  )
  expect(faults.map((fault) => [fault.line, fault.reason])).toEqual([
    [7, expect.stringContaining("of line 2")],
    [8, expect.stringContaining("of line 5")],
  ])
})

it("keeps the faults known before, in the order of lines, and writes no row that has one", () => {
  const known = [{ line: 3, column: "amount", value: "2,10", reason: "must be a plain decimal" }]
  const rows = [ROW, { ...ROW, line: 3, amount: null }, { ...ROW, line: 4, sku: "NOPE" }]
  const { prices, faults } = checkPriceRows(rows, REFERENCES, COLUMNS, known)
  expect(prices).toHaveLength(1)
  expect(faults.map((fault) => fault.line)).toEqual([3, 4])
})

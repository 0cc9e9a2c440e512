import * as fc from "fast-check"
import type { CandidatesRow, ContractRow, CorePriceRow, DiscountRow } from "../../statements/price-candidates"
import { explainPrices } from "../explain-prices"
import { resolvePrice } from "../resolve-price"

const AT = new Date("2011-11-14T09:00:00Z")
const EMPTY: CandidatesRow = {
  list: null,
  price_list: null,
  company_contract: null,
  tier_contract: null,
  discounts: null,
  currency_tax_inclusive: null,
  region_tax_inclusive: null,
}

function contract(more: Partial<ContractRow>): ContractRow {
  return {
    id: "c1",
    amount: "2.1",
    min_quantity: "1",
    starts_at: null,
    ends_at: null,
    applies: true,
    ...more,
  }
}
function discount(more: Partial<DiscountRow>): DiscountRow {
  return {
    id: "d1",
    category_id: null,
    rate_bps: 1000,
    starts_at: null,
    ends_at: null,
    applies: true,
    ...more,
  }
}
function corePrice(more: Partial<CorePriceRow>): CorePriceRow {
  return {
    id: "p1",
    amount: "3",
    min_quantity: null,
    max_quantity: null,
    price_list_id: null,
    price_list_type: null,
    has_region_rule: false,
    ...more,
  }
}

function explain(row: Partial<CandidatesRow>, policy: "most_specific" | "lowest" = "most_specific") {
  const whole = { ...EMPTY, ...row }
  const question = { policy, currency_code: "gbp", quantity: "5", at: AT }
  return explainPrices(whole, resolvePrice(whole, policy, "gbp"), question)
}

it("tells the winner and why each of the others is not the price", () => {
  const told = explain({
    company_contract: [
      contract({ id: "c1" }),
      contract({ id: "c2", amount: "2", min_quantity: "10", applies: false }),
      contract({ id: "c3", amount: "1.9", starts_at: "2011-12-01T00:00:00+00:00", applies: false }),
      contract({ id: "c4", amount: "2.4", ends_at: "2011-11-01T00:00:00+00:00", applies: false }),
    ],
    discounts: [discount({ id: "d1", category_id: "pcat" }), discount({ id: "d2", rate_bps: 500 })],
    price_list: [corePrice({ id: "p2", amount: "2.8", price_list_id: "plist", price_list_type: "sale" })],
    list: [corePrice({ id: "p1" })],
  })
  expect(told.map((candidate) => [candidate.price_id, candidate.amount, candidate.code])).toEqual([
    ["c1", "2.1", "won"],
    ["c2", "2", "below_min_quantity"],
    ["c3", "1.9", "not_yet_valid"],
    ["c4", "2.4", "expired"],
    ["d1", "2.7", "less_specific"],
    ["d2", "2.85", "less_specific"],
    ["p2", "2.8", "less_specific"],
    ["p1", "3", "core_prefers_price_list"],
  ])
  expect(told[1].reason).toBe("Holds from 10 on; asked for 5")
})

it("tells by the policy lowest which amount is lower", () => {
  const told = explain({ company_contract: [contract({})], list: [corePrice({ amount: "2" })] }, "lowest")
  expect(told.map((candidate) => candidate.code)).toEqual(["higher", "won"])
  expect(told[0].reason).toBe("2 by the list price is lower")
})

it("tells a discount without a list price, and goods without any price", () => {
  expect(explain({ discounts: [discount({})] })).toMatchObject([{ amount: null, code: "no_list_price" }])
  expect(explain({})).toEqual([])
})

it("has exactly one winner wherever anything applies, and it is the price", () => {
  const amounts = fc.integer({ min: 1, max: 400 }).map((pence) => (pence / 100).toString())
  const maybe = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof(
      fc.constant(null),
      value.map((one) => [one]),
    )
  const rows: fc.Arbitrary<CandidatesRow> = fc.record({
    company_contract: maybe(fc.record({ amount: amounts, applies: fc.boolean() }).map(contract)),
    tier_contract: maybe(fc.record({ amount: amounts, applies: fc.boolean() }).map(contract)),
    discounts: maybe(
      fc.record({ category_id: fc.constantFrom(null, "pcat"), applies: fc.boolean() }).map(discount),
    ),
    price_list: maybe(
      fc
        .record({ amount: amounts, price_list_type: fc.constantFrom("sale", "override") })
        .map((more) => corePrice({ id: "p2", price_list_id: "plist", ...more })),
    ),
    list: maybe(fc.record({ amount: amounts }).map(corePrice)),
    currency_tax_inclusive: fc.constantFrom(null, true, false),
    region_tax_inclusive: fc.constantFrom(null, true, false),
  })
  fc.assert(
    fc.property(rows, fc.constantFrom("most_specific" as const, "lowest" as const), (row, policy) => {
      const { chosen } = resolvePrice(row, policy, "gbp")
      const winners = explain(row, policy).filter((candidate) => candidate.won)
      expect(winners.map(({ source, amount, price_id }) => ({ source, amount, price_id }))).toEqual(
        chosen ? [{ source: chosen.source, amount: chosen.amount, price_id: chosen.price_id }] : [],
      )
    }),
  )
})

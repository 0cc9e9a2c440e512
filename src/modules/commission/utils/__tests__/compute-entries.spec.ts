import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import type { CommissionRuleTerms, UplineDistributor } from "../../types"
import { computeEntries } from "../compute-entries"
import { earningDistributors } from "../earning-distributors"

const at = new Date("2026-01-15T00:00:00Z")

const aRule = (terms: Partial<CommissionRuleTerms>): CommissionRuleTerms => ({
  id: "crul_1",
  level: 1,
  product_id: null,
  category_id: null,
  tier_id: null,
  rate_bps: 500,
  priority: 0,
  starts_at: null,
  ends_at: null,
  created_at: at,
  ...terms,
})

const upline = (changes: Partial<Record<1 | 2, Partial<UplineDistributor>>> = {}): UplineDistributor[] =>
  ([1, 2] as const).map((level) => ({
    level,
    distributor_id: `dist_${level}`,
    customer_id: `cus_${level}`,
    company_id: `comp_${level}`,
    is_suspended: false,
    ...changes[level],
  }))

const order = (net_amount: string, currency_code = "gbp") => ({
  company_id: "comp_buyer",
  customer_id: "cus_buyer",
  tier_id: null,
  currency_code,
  placed_at: at,
  lines: [{ order_line_id: "ordli_1", product_id: "prod_1", category_ids: [], net_amount }],
})

const rules = [aRule({}), aRule({ id: "crul_2", level: 2, rate_bps: 100 })]
const amounts = (entries: { amount: string }[]) => entries.map(({ amount }) => amount)

describe("what a line earns", () => {
  it("is its net amount times the rate, half a penny rounded up: 10.10 × 5 % = 0.505 → 0.51; × 1 % → 0.10", () => {
    expect(computeEntries(order("10.10"), { upline: upline(), rules })).toEqual([
      {
        order_line_id: "ordli_1",
        distributor_id: "dist_1",
        level: 1,
        rule_id: "crul_1",
        base: "10.1",
        rate_bps: 500,
        amount: "0.51",
      },
      {
        order_line_id: "ordli_1",
        distributor_id: "dist_2",
        level: 2,
        rule_id: "crul_2",
        base: "10.1",
        rate_bps: 100,
        amount: "0.1",
      },
    ])
  })

  it("has the currency's digits: none for JPY, three for KWD", () => {
    expect(amounts(computeEntries(order("1010", "jpy"), { upline: upline(), rules }))).toEqual(["51", "10"])
    expect(amounts(computeEntries(order("10.10", "kwd"), { upline: upline(), rules }))).toEqual([
      "0.505",
      "0.101",
    ])
  })

  it("is nothing without a rule, at rate 0, for a free line, or when it rounds to zero", () => {
    expect(computeEntries(order("10"), { upline: upline(), rules: [] })).toEqual([])
    expect(computeEntries(order("10"), { upline: upline(), rules: [aRule({ rate_bps: 0 })] })).toEqual([])
    expect(computeEntries(order("0"), { upline: upline(), rules })).toEqual([])
    expect(computeEntries(order("0.09"), { upline: upline(), rules: [aRule({})] })).toEqual([])
  })

  it("is nothing where a more specific rule with rate 0 takes the goods out", () => {
    expect(
      computeEntries(order("10"), {
        upline: upline(),
        rules: [aRule({}), aRule({ product_id: "prod_1", rate_bps: 0 })],
      }),
    ).toEqual([])
  })

  it("never exceeds the line's net amount, and is exact to half a smallest unit", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_00), fc.nat(10_000), (pence, rate_bps) => {
        const net = MathBN.div(pence, 100)
        const [entry] = computeEntries(order(net.toFixed()), {
          upline: upline(),
          rules: [aRule({ rate_bps })],
        })
        const amount = entry?.amount ?? "0"
        const error = MathBN.sub(amount, MathBN.div(MathBN.mult(net, rate_bps), 10_000))
        expect(MathBN.lte(amount, net)).toBe(true)
        expect(MathBN.gt(error, -0.005) && MathBN.lte(error, 0.005)).toBe(true)
      }),
    )
  })
})

describe("who earns on an order", () => {
  const earning = (changes: Parameters<typeof upline>[0], buyer = order("1")) =>
    earningDistributors(upline(changes), buyer).map(({ level }) => level)

  it("is everyone above who is not suspended; the other one keeps their commission", () => {
    expect(earning({})).toEqual([1, 2])
    expect(earning({ 1: { is_suspended: true } })).toEqual([2])
    expect(earning({ 2: { is_suspended: true } })).toEqual([1])
  })

  it("is nobody for their own purchase, be it by the person or by their company", () => {
    expect(earning({ 1: { customer_id: "cus_buyer" } })).toEqual([2])
    expect(earning({ 1: { company_id: "comp_buyer" } })).toEqual([2])
  })

  it("is nobody at the end of a chain that comes back to the buyer or stays in one company", () => {
    expect(earning({ 2: { company_id: "comp_buyer" } })).toEqual([1])
    expect(earning({ 2: { company_id: "comp_1" } })).toEqual([1])
  })
})

import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import type { OrderStanding, StandingAccrual } from "../../types"
import { computeClawbacks } from "../compute-clawbacks"

const anAccrual = (changes: Partial<StandingAccrual> = {}): StandingAccrual => ({
  id: "cmn_1",
  order_id: "order_1",
  order_line_id: "ordli_1",
  company_id: "comp_1",
  distributor_id: "dist_1",
  level: 1,
  rule_id: "crul_1",
  base: "80",
  rate_bps: 500,
  amount: "4",
  currency_code: "gbp",
  status: "frozen",
  available_at: null,
  clawbacks: 0,
  clawed_base: "0",
  clawed_amount: "0",
  ...changes,
})

/** 10 pieces at 10.00 with 20.00 discount (net 80.00), 20 % tax, 6.00 shipping: 102.00. */
const aStanding = (changes: Partial<OrderStanding> = {}): OrderStanding => ({
  order_id: "order_1",
  is_canceled: false,
  completed_at: null,
  total: "102",
  credited: "0",
  lines: [{ order_line_id: "ordli_1", placed_value: "100", kept_value: "100" }],
  ...changes,
})

const kept = (kept_value: string) => ({
  lines: [{ order_line_id: "ordli_1", placed_value: "100", kept_value }],
})

const figures = (standing: OrderStanding, accrual = anAccrual()) =>
  computeClawbacks(standing, [accrual]).map(({ base, amount, is_reversed }) => ({
    base,
    amount,
    is_reversed,
  }))

describe("what is taken back", () => {
  it("is nothing while all is kept, or when an edit added to the line", () => {
    expect(figures(aStanding())).toEqual([])
    expect(figures(aStanding(kept("120")))).toEqual([])
  })

  it("is the returned share: 3 of 10 returned take 24.00 of the base and 1.20 of 4.00", () => {
    expect(figures(aStanding(kept("70")))).toEqual([{ base: "-24", amount: "-1.2", is_reversed: false }])
  })

  it("is only what is missing after earlier clawbacks", () => {
    const earlier = anAccrual({ clawbacks: 1, clawed_base: "-24", clawed_amount: "-1.2" })
    expect(figures(aStanding(kept("50")), earlier)).toEqual([
      { base: "-16", amount: "-0.8", is_reversed: false },
    ])
    expect(figures(aStanding(kept("70")), earlier)).toEqual([])
    expect(figures(aStanding(kept("90")), earlier)).toEqual([])
  })

  it("is all of it on cancellation, or when the line is gone; the accrual is reversed unless it was paid", () => {
    const all = [{ base: "-80", amount: "-4", is_reversed: true }]
    expect(figures(aStanding({ is_canceled: true }))).toEqual(all)
    expect(figures(aStanding({ lines: [] }))).toEqual(all)
    expect(figures(aStanding(kept("0")))).toEqual(all)
    expect(figures(aStanding({ is_canceled: true }), anAccrual({ status: "paid" }))).toEqual([
      { base: "-80", amount: "-4", is_reversed: false },
    ])
  })

  it("is a tenth when 10.20 of 102.00 was given back without goods", () => {
    expect(figures(aStanding({ credited: "10.20" }))).toEqual([
      { base: "-8", amount: "-0.4", is_reversed: false },
    ])
  })

  it("counts a credit on what was kept: half returned (54.00 left), then 5.40 given back, leaves 45 %", () => {
    expect(figures(aStanding({ ...kept("50"), total: "54", credited: "5.40" }))).toEqual([
      { base: "-44", amount: "-2.2", is_reversed: false },
    ])
  })

  it("is all of it when more was given back than the order is worth", () => {
    expect(figures(aStanding({ credited: "200" }))[0]).toMatchObject({ amount: "-4", is_reversed: true })
  })
})

describe("over any course of returns and credits", () => {
  const steps = fc.array(fc.record({ kept: fc.nat(100), credited: fc.nat(120) }), { maxLength: 8 })
  const accruals = fc
    .record({ pence: fc.integer({ min: 1, max: 1_000_000 }), rate_bps: fc.integer({ min: 1, max: 10_000 }) })
    .map(({ pence, rate_bps }) => {
      const base = MathBN.div(pence, 100)
      const amount = MathBN.convert(MathBN.div(MathBN.mult(base, rate_bps), 10_000), 2)
      return anAccrual({ base: base.toFixed(), rate_bps, amount: amount.toFixed() })
    })
    .filter(({ amount }) => MathBN.gt(amount, 0))

  function after(accrual: StandingAccrual, standing: OrderStanding): StandingAccrual {
    const [clawback] = computeClawbacks(standing, [accrual])
    return clawback
      ? {
          ...accrual,
          clawbacks: accrual.clawbacks + 1,
          clawed_base: MathBN.add(accrual.clawed_base, clawback.base).toFixed(),
          clawed_amount: MathBN.add(accrual.clawed_amount, clawback.amount).toFixed(),
        }
      : accrual
  }

  it("0 ≤ accrual − clawbacks ≤ accrual; the same standing twice takes once; a cancellation leaves exactly zero", () => {
    fc.assert(
      fc.property(accruals, steps, (accrual, course) => {
        let now = accrual
        for (const { kept: part, credited } of course) {
          const standing = aStanding({ ...kept(String(part)), credited: String(credited) })
          now = after(now, standing)
          expect(after(now, standing)).toBe(now)
          const net = MathBN.add(now.amount, now.clawed_amount)
          expect(MathBN.gte(net, 0) && MathBN.lte(net, accrual.amount)).toBe(true)
        }
        now = after(now, aStanding({ is_canceled: true }))
        expect(MathBN.add(now.amount, now.clawed_amount).toFixed()).toBe("0")
        expect(now.clawbacks === 0 || MathBN.add(now.base, now.clawed_base).toFixed() === "0").toBe(true)
      }),
    )
  })

  it("the order in which standings are heard of does not change what is left", () => {
    fc.assert(
      fc.property(accruals, steps, (accrual, course) => {
        const standings = course.map(({ kept: part }) => aStanding(kept(String(part))))
        const left = (some: OrderStanding[]) => some.reduce(after, accrual).clawed_amount
        expect(left([...standings].reverse())).toBe(left(standings))
      }),
    )
  })
})

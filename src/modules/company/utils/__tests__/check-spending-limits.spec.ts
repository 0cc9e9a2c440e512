import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import type { SpendingLimits } from "../../types"
import { checkSpendingLimits } from "../check-spending-limits"

const NO_LIMITS: SpendingLimits = {
  limit_per_order: null,
  limit_per_day: null,
  limit_per_week: null,
  limit_per_month: null,
}
const NOTHING = { day: 0, week: 0, month: 0 }

describe("checkSpendingLimits", () => {
  it("lets an order reach a limit, and refuses a hundredth more", () => {
    const limits = { ...NO_LIMITS, limit_per_day: "100.00" }
    const spent = { day: "80.50", week: "80.50", month: "80.50" }
    expect(checkSpendingLimits(limits, spent, "19.50")).toBeNull()
    expect(checkSpendingLimits(limits, spent, "19.51")).toEqual({
      period: "day",
      limit: "100",
      spent: "80.5",
      needed: "100.01",
    })
  })

  it("counts an order against its own limit alone", () => {
    const limits = { ...NO_LIMITS, limit_per_order: 50 }
    expect(checkSpendingLimits(limits, { day: 1000, week: 1000, month: 1000 }, 50)).toBeNull()
    expect(checkSpendingLimits(limits, NOTHING, "50.01")).toMatchObject({ period: "order", spent: "0" })
  })

  it("names the shortest period first", () => {
    const limits = { limit_per_order: 100, limit_per_day: 10, limit_per_week: 10, limit_per_month: 10 }
    expect(checkSpendingLimits(limits, NOTHING, 11)).toMatchObject({ period: "day" })
  })

  it("takes a limit of zero for a limit", () => {
    expect(checkSpendingLimits({ ...NO_LIMITS, limit_per_month: 0 }, NOTHING, "0.01")).toMatchObject({
      period: "month",
      limit: "0",
    })
    expect(checkSpendingLimits({ ...NO_LIMITS, limit_per_month: 0 }, NOTHING, 0)).toBeNull()
  })

  it("passes an order if and only if no sum exceeds its limit", () => {
    const cents = fc.integer({ min: 0, max: 100_000 }).map((value) => MathBN.div(value, 100).toFixed())
    const limit = fc.option(cents)
    fc.assert(
      fc.property(
        fc.tuple(limit, limit, limit, limit),
        fc.tuple(cents, cents, cents),
        cents,
        (l, s, amount) => {
          const [limit_per_order, limit_per_day, limit_per_week, limit_per_month] = l
          const [day, week, month] = s
          const limits = { limit_per_order, limit_per_day, limit_per_week, limit_per_month }
          const exceeds = (top: string | null, already: string) =>
            top !== null && MathBN.gt(MathBN.add(already, amount), top)
          const isRefused =
            exceeds(limit_per_order, "0") ||
            exceeds(limit_per_day, day) ||
            exceeds(limit_per_week, week) ||
            exceeds(limit_per_month, month)
          expect(checkSpendingLimits(limits, { day, week, month }, amount) !== null).toBe(isRefused)
        },
      ),
    )
  })
})

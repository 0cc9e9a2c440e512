import { referralsOf } from "../referrals"
import { creditLimitOf, tierOf } from "../terms"

describe("tierOf", () => {
  it.each([
    ["10000.00", "A"],
    ["9999.99", "B"],
    ["2000.00", "B"],
    ["1999.99", "C"],
    ["0.00", "C"],
  ])("a turnover of %s is tier %s", (turnover, tier) => {
    expect(tierOf(turnover)).toBe(tier)
  })
})

describe("creditLimitOf", () => {
  it.each([
    ["0.00", "1000.00"],
    ["600.00", "1000.00"],
    ["1457.55", "2500.00"],
    ["2000.00", "3000.00"],
    ["2000.01", "3500.00"],
  ])("a turnover of %s has a limit of %s", (turnover, limit) => {
    expect(creditLimitOf(turnover)).toBe(limit)
  })
})

describe("referralsOf", () => {
  const customers = Array.from({ length: 200 }, (_, index) => ({
    customer: String(12_000 + index),
    turnover: `${1000 + index}.00`,
  }))
  const { distributors, referrals } = referralsOf(customers, { top: 5, distributors: 20 })

  it("makes the 20 largest customers distributors", () => {
    expect(distributors.slice(0, 2)).toEqual(["12199", "12198"])
    expect(distributors).toHaveLength(20)
  })

  it("has every referred customer brought by one distributor, on two levels at most", () => {
    const referred = referrals.map(({ customer }) => customer)
    expect(new Set(referred).size).toBe(referred.length)
    const referrerOf = new Map(referrals.map(({ customer, referrer }) => [customer, referrer]))
    for (const { referrer } of referrals) {
      expect(distributors).toContain(referrer)
      const second = referrerOf.get(referrer)
      expect(second && referrerOf.get(second)).toBeUndefined()
    }
  })

  it("leaves more than half of the customers unreferred", () => {
    expect(referrals.length).toBeGreaterThan(60)
    expect(referrals.length).toBeLessThan(100)
  })
})

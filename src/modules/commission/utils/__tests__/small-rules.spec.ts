import { compareAccruals } from "../compare-accruals"
import { maskName } from "../mask-name"
import { newReferralCode, normalizedReferralCode } from "../referral-code"
import { refusedRuleEnd } from "../rule-end"

describe("a masked name", () => {
  it("shows that a company is there, not which", () => {
    expect(maskName("Acme Ltd")).toBe("A***d")
    expect(maskName("福州食品")).toBe("福***品")
    expect(maskName("AB")).toBe("***")
    expect(maskName("🏬 Store 🏬")).toBe("🏬***🏬")
  })
})

describe("a referral code", () => {
  it("is 8 characters that are hard to mistake, the same in small letters", () => {
    expect(newReferralCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(newReferralCode()).not.toBe(newReferralCode())
    expect(normalizedReferralCode(" anna-7 ")).toBe("ANNA-7")
  })
})

describe("the end of a rule", () => {
  const now = new Date("2026-01-15T00:00:00Z")
  const past = new Date("2026-01-14T00:00:00Z")
  const future = new Date("2026-01-16T00:00:00Z")

  it("may be set to any time from now on, or taken away", () => {
    expect(refusedRuleEnd({ starts_at: past, ends_at: null }, future, now)).toBeNull()
    expect(refusedRuleEnd({ starts_at: null, ends_at: future }, null, now)).toBeNull()
    expect(refusedRuleEnd({ starts_at: null, ends_at: null }, now, now)).toBeNull()
  })

  it("may not change what was: no past end, no revival, no end before the start", () => {
    expect(refusedRuleEnd({ starts_at: null, ends_at: null }, past, now)).toContain("lies in the past")
    expect(refusedRuleEnd({ starts_at: null, ends_at: past }, future, now)).toContain("ended at")
    expect(refusedRuleEnd({ starts_at: future, ends_at: null }, future, now)).toContain("must be later than")
  })
})

describe("comparing accruals", () => {
  const accrual = {
    order_id: "order_1",
    order_line_id: "ordli_1",
    distributor_id: "dist_1",
    level: 1 as const,
    base: "10.10",
    rate_bps: 500,
    amount: "0.51",
  }
  const { order_id, order_line_id, distributor_id, level, ...figures } = accrual
  const place = { order_id, order_line_id, distributor_id, level }

  it("finds no difference between equal amounts, however written", () => {
    expect(compareAccruals([accrual], [{ ...accrual, base: "10.1" }])).toEqual([])
  })

  it("names what is missing, what is too much and what differs", () => {
    expect(compareAccruals([], [accrual])).toEqual([{ ...place, stored: null, expected: figures }])
    expect(compareAccruals([accrual], [])).toEqual([{ ...place, stored: figures, expected: null }])
    const other = { ...figures, amount: "0.50" }
    expect(compareAccruals([accrual], [{ ...place, ...other }])).toEqual([
      { ...place, stored: figures, expected: other },
    ])
  })
})

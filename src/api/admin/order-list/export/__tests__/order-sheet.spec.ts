import { clocksOf } from "../order-sheet"

describe("clocks of the merchant's zone", () => {
  it.each([
    ["UTC", "2026-11-30T03:26:05.700Z", "2026-11-30T03:26:05.000Z"],
    ["Asia/Shanghai", "2026-11-30T16:30:00Z", "2026-12-01T00:30:00.000Z"],
    // Summer time ends at 01:00 UTC.
    ["Europe/London", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00.000Z"],
    ["Europe/London", "2026-10-25T01:30:00Z", "2026-10-25T01:30:00.000Z"],
    ["America/New_York", "2027-01-01T03:00:00Z", "2026-12-31T22:00:00.000Z"],
  ])("in %s show of %s the figures of %s", (zone, at, shown) => {
    expect(clocksOf(zone)(new Date(at)).toISOString()).toBe(shown)
  })
})

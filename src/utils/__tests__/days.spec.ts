import { dayIn, daysAfter, isDay } from "../days"

describe("isDay", () => {
  it.each(["2011-11-14", "2024-02-29"])("takes %s", (text) => expect(isDay(text)).toBe(true))

  it.each([
    "2023-02-29",
    "2023-02-30",
    "2023-13-01",
    "2023-1-1",
    "20230101",
    "2023-01-01T00:00:00Z",
    "",
    "x",
  ])("does not take %s", (text) => expect(isDay(text)).toBe(false))
})

describe("dayIn", () => {
  it("is the day that the clocks of the zone show", () => {
    const at = new Date("2026-12-31T17:30:00Z")
    expect(dayIn("UTC", at)).toBe("2026-12-31")
    expect(dayIn("Asia/Shanghai", at)).toBe("2027-01-01")
    expect(dayIn("America/New_York", new Date("2026-03-01T04:59:00Z"))).toBe("2026-02-28")
  })
})

describe("daysAfter", () => {
  it("goes over months, leap days and years", () => {
    expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01")
    expect(daysAfter("2028-02-28", 1)).toBe("2028-02-29")
    expect(daysAfter("2026-11-29", 365)).toBe("2027-11-29")
  })
})

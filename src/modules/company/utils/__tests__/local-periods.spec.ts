import fc from "fast-check"
import { assertTimeZone, localPeriods } from "../local-periods"

const DAY = 24 * 60 * 60 * 1000
const ZONES = [
  "UTC",
  "Asia/Shanghai",
  "Europe/London",
  "America/New_York",
  "America/Sao_Paulo",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
]

function shown(at: string, zone: string) {
  const { day, week, month } = localPeriods(new Date(at), zone)
  const text = ({ start, end }: { start: Date; end: Date }) => `${start.toISOString()}/${end.toISOString()}`
  return { day: text(day), week: text(week), month: text(month) }
}

describe("localPeriods", () => {
  it("begins day, week and month at the zone's midnight, the week on Monday", () => {
    // Monday 1 January 2024, 00:30 in Shanghai, is still Sunday in London.
    expect(shown("2023-12-31T16:30:00Z", "Asia/Shanghai")).toEqual({
      day: "2023-12-31T16:00:00.000Z/2024-01-01T16:00:00.000Z",
      week: "2023-12-31T16:00:00.000Z/2024-01-07T16:00:00.000Z",
      month: "2023-12-31T16:00:00.000Z/2024-01-31T16:00:00.000Z",
    })
    expect(shown("2023-12-31T16:30:00Z", "Europe/London")).toEqual({
      day: "2023-12-31T00:00:00.000Z/2024-01-01T00:00:00.000Z",
      week: "2023-12-25T00:00:00.000Z/2024-01-01T00:00:00.000Z",
      month: "2023-12-01T00:00:00.000Z/2024-01-01T00:00:00.000Z",
    })
  })

  it("has days of 23 and 25 hours when the clocks change", () => {
    expect(shown("2024-03-31T12:00:00Z", "Europe/London").day).toBe(
      "2024-03-31T00:00:00.000Z/2024-03-31T23:00:00.000Z",
    )
    expect(shown("2024-10-27T12:00:00Z", "Europe/London").day).toBe(
      "2024-10-26T23:00:00.000Z/2024-10-28T00:00:00.000Z",
    )
  })

  it("begins the day at one o'clock where the clocks skip midnight", () => {
    expect(shown("2018-11-04T12:00:00Z", "America/Sao_Paulo").day).toBe(
      "2018-11-04T03:00:00.000Z/2018-11-05T02:00:00.000Z",
    )
  })

  it("goes from Thursday to Saturday where a whole date was left out", () => {
    expect(shown("2011-12-30T09:59:59Z", "Pacific/Apia").day).toBe(
      "2011-12-29T10:00:00.000Z/2011-12-30T10:00:00.000Z",
    )
    expect(shown("2011-12-30T10:00:00Z", "Pacific/Apia").day).toBe(
      "2011-12-30T10:00:00.000Z/2011-12-31T10:00:00.000Z",
    )
  })

  it("keeps days apart where the clocks went back over midnight, and a date came twice", () => {
    // St John's, 2 November 2008: at 00:01 the clocks went back to 23:01 of the day before.
    const starts = new Set<number>()
    for (let minute = 0; minute < 180; minute++) {
      const at = new Date(Date.UTC(2008, 10, 2, 1, minute))
      const { day } = localPeriods(at, "America/St_Johns")
      expect(day.start <= at && at < day.end).toBe(true)
      starts.add(day.start.getTime())
    }
    expect(starts.size).toBe(2)
  })
})

describe("localPeriods, for any moment and zone", () => {
  const moment = fc.date({ min: new Date("1990-01-01"), max: new Date("2037-12-31"), noInvalidDate: true })
  const zone = fc.constantFrom(...ZONES)

  it("holds the moment, and the day lies in the week and in the month", () => {
    fc.assert(
      fc.property(moment, zone, (at, timeZone) => {
        const { day, week, month } = localPeriods(at, timeZone)
        for (const { start, end } of [day, week, month]) {
          expect(start <= at && at < end).toBe(true)
        }
        expect(week.start <= day.start && day.end <= week.end).toBe(true)
        expect(month.start <= day.start && day.end <= month.end).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it("has the same periods for every moment of a period, and others the moment it ends", () => {
    fc.assert(
      fc.property(moment, zone, fc.nat(), (at, timeZone, offset) => {
        const periods = localPeriods(at, timeZone)
        for (const kind of ["day", "week", "month"] as const) {
          const { start, end } = periods[kind]
          const within = new Date(start.getTime() + (offset % (end.getTime() - start.getTime())))
          expect(localPeriods(within, timeZone)[kind]).toEqual(periods[kind])
          expect(localPeriods(end, timeZone)[kind].start).toEqual(end)
        }
      }),
      { numRuns: 150 },
    )
  })

  it("has days of about 24 hours, weeks of 7 and months of 28 to 31 days, but for the hours that clocks change", () => {
    fc.assert(
      fc.property(moment, zone, (at, timeZone) => {
        const { day, week, month } = localPeriods(at, timeZone)
        const days = ({ start, end }: { start: Date; end: Date }) => (end.getTime() - start.getTime()) / DAY
        const fewHours = 2 / 24
        // Kiritimati left out 31 December 1994.
        fc.pre(days(day) < 1.5 && !(timeZone === "Pacific/Kiritimati" && at < new Date("1995-02-01")))
        expect(Math.abs(days(day) - 1)).toBeLessThanOrEqual(fewHours)
        expect(Math.abs(days(week) - 7)).toBeLessThanOrEqual(fewHours)
        expect(days(month)).toBeGreaterThanOrEqual(28 - fewHours)
        expect(days(month)).toBeLessThanOrEqual(31 + fewHours)
      }),
      { numRuns: 300 },
    )
  })
})

describe("assertTimeZone", () => {
  it("names the option and the value when no clock shows the zone", () => {
    expect(() => assertTimeZone("Mars/Olympus")).toThrow(/timeZone .*Asia\/Shanghai.* Mars\/Olympus/)
    expect(() => assertTimeZone("Asia/Shanghai")).not.toThrow()
  })
})

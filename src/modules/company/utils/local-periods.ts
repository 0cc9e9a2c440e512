import { MedusaError } from "@medusajs/framework/utils"

const SECOND = 1000
const DAY = 24 * 60 * 60 * SECOND
/** Further from UTC than any zone's midnight lies. */
const WIDEST_OFFSET = DAY

/** Half-open: `start <= t < end`. */
export type Period = { start: Date; end: Date }
export type Periods = { day: Period; week: Period; month: Period }

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The day, week (from Monday) and month that hold `at`, as the clocks of an IANA time zone show them.
 * Periods of one kind follow one another without gap or overlap, over every change of the clocks.
 * Throws RangeError for an unknown zone.
 */
export function localPeriods(at: Date, timeZone: string): Periods {
  const day = localDay(at.getTime(), timeZone)
  const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY
  const date = new Date(day)
  const firstOf = (month: number) => Date.UTC(date.getUTCFullYear(), month, 1)
  const between = (from: number, to: number): Period => ({
    start: new Date(startOf(from, timeZone)),
    end: new Date(startOf(to, timeZone)),
  })
  return {
    day: between(day, day + DAY),
    week: between(monday, monday + 7 * DAY),
    month: between(firstOf(date.getUTCMonth()), firstOf(date.getUTCMonth() + 1)),
  }
}

/**
 * A local date is written as the UTC midnight of the same date. Where clocks go back over midnight, minutes of the
 * older date come again after the newer one began: they stay with the newer day, so that days do not overlap.
 */
function localDay(at: number, timeZone: string): number {
  const shown = shownDate(at, timeZone)
  if (at < startOf(shown, timeZone)) {
    return shown - DAY
  }
  return at >= startOf(shown + DAY, timeZone) ? shown + DAY : shown
}

/** The second in which the clocks of the zone come to `day` (where midnight is skipped, the first after it). */
function startOf(day: number, timeZone: string): number {
  let before = day - WIDEST_OFFSET
  let from = day + WIDEST_OFFSET
  while (from - before > SECOND) {
    const middle = before + Math.floor((from - before) / 2 / SECOND) * SECOND
    if (shownDate(middle, timeZone) >= day) {
      from = middle
    } else {
      before = middle
    }
  }
  return from
}

function shownDate(at: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "numeric", day: "numeric" })
    formats.set(timeZone, format)
  }
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of format.formatToParts(at)) {
    part[type] = value
  }
  return Date.UTC(Number(part.year), Number(part.month) - 1, Number(part.day))
}

/** Throws INVALID_DATA that names the option for a zone that no clock shows. */
export function assertTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone })
  } catch {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `timeZone must be an IANA time zone such as Asia/Shanghai, not ${timeZone}`,
    )
  }
}

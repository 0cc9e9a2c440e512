import { decimalText } from "./money"

const PLAIN_DECIMAL = /^\d{1,12}(\.\d{1,6})?$/
const MOMENT = /^((?:19|2\d)\d\d-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/

export const DECIMAL_RULE =
  "a plain decimal such as 2.10, with at most 12 digits before and 6 after the point"
export const MOMENT_RULE =
  "a day such as 2011-12-01 (its beginning in UTC) or a time such as 2011-12-01T09:00:00Z"

/** The exact decimal of a price or quantity as a client writes it, or null: no exponent, sign or separators. */
export function plainDecimal(value: string | number): string | null {
  const text = String(value).trim()
  return PLAIN_DECIMAL.test(text) ? decimalText(text) : null
}

/** A day (its beginning in UTC) or a time with zone, to the millisecond, or null: also for days that no month has. */
export function plainMoment(text: string): Date | null {
  const match = MOMENT.exec(text.trim())
  if (!match || !isCalendarDay(match[1])) {
    return null
  }
  const moment = new Date(text.trim())
  return Number.isNaN(moment.getTime()) ? null : moment
}

/** As `plainMoment` reads it back: the day alone where it is the day's beginning. */
export function momentText(moment: Date): string {
  const text = moment.toISOString()
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text
}

function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** A moment as it is told between steps of a workflow, which hand on dates as text. */
export type MomentInput = Date | string | null | undefined

export function momentOf(moment: MomentInput): Date | null {
  return moment === null || moment === undefined ? null : new Date(moment)
}

import type { DaySales } from "./today"

/** A day of this week's seven and the same weekday a week before; amounts are the server's texts. */
export type DayPair = {
  day: string
  orders: number
  amount: string
  before: { orders: number; amount: string }
}

const NONE = { orders: 0, amount: "0" }
const DAY_MS = 86_400_000

/** The last seven days until today in one currency, each beside the day a week before; days without orders are zero. */
export function twoWeeks(sales: readonly DaySales[], currency: string, today: string): DayPair[] {
  const of = new Map(sales.filter((each) => each.currency_code === currency).map((each) => [each.day, each]))
  const figures = (day: string) => {
    const { orders, amount } = of.get(day) ?? NONE
    return { orders, amount }
  }
  return Array.from({ length: 7 }, (_, index) => {
    const day = before(today, 6 - index)
    return { day, ...figures(day), before: figures(before(day, 7)) }
  })
}

/** The currencies in which anything was sold, the one with most orders first. */
export function currenciesOf(sales: readonly DaySales[]): string[] {
  const orders = new Map<string, number>()
  for (const each of sales) {
    orders.set(each.currency_code, (orders.get(each.currency_code) ?? 0) + each.orders)
  }
  return [...orders].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([code]) => code)
}

/** Today's day of the calendar in a time zone. */
export function todayIn(timeZone: string, now = new Date()): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(now)
}

function before(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10)
}

import type { Language } from "../../utils/languages"

export type Formats = ReturnType<typeof formats>

/** Figures come as decimal texts, which Intl takes as they are. */
export function formats(language: Language, currency: string) {
  const amounts = new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  })
  const quantities = new Intl.NumberFormat(language, { maximumFractionDigits: 6 })
  const dates = new Intl.DateTimeFormat(language, { dateStyle: "medium" })
  // A day of the calendar is the same everywhere.
  const days = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" })
  return {
    money: (amount: string) => amounts.format(amount as unknown as number),
    quantity: (value: string) => quantities.format(value as unknown as number),
    date: (value: Date | string) => dates.format(new Date(value)),
    day: (value: string) => days.format(new Date(value)),
  }
}

import i18next from "i18next"

/** Amounts come as exact decimal texts and are never calculated with here: Intl takes the text as it is. */
type DecimalText = Intl.StringNumericLiteral

const numberFormats = new Map<string, Intl.NumberFormat>()

/** A list needs hundreds of them, and each takes far longer to make than to use: one for each name and language. */
function numberFormat(name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${i18next.language} ${name}`
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(i18next.language, options)
  numberFormats.set(key, format)
  return format
}

export function money(amount: string, currencyCode: string): string {
  const format = numberFormat(`money ${currencyCode}`, {
    style: "currency",
    currency: currencyCode,
    currencyDisplay: "narrowSymbol",
  })
  return format.format(amount as DecimalText)
}

export function quantity(value: string): string {
  return numberFormat("quantity", { maximumFractionDigits: 6 }).format(value as DecimalText)
}

export function date(value: string): string {
  return new Intl.DateTimeFormat(i18next.language, { dateStyle: "medium" }).format(new Date(value))
}

/** A day of the calendar such as 2026-12-24, which is the same in every time zone. */
export function day(value: string): string {
  return new Intl.DateTimeFormat(i18next.language, { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(value),
  )
}

/** The day by the device's clock, such as 2026-12-24. */
export function today(): string {
  // Swedes write dates as ISO 8601 does.
  return new Intl.DateTimeFormat("sv").format()
}

export function dateTime(value: string): string {
  return new Intl.DateTimeFormat(i18next.language, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(value),
  )
}

export function distance(km: number): string {
  return new Intl.NumberFormat(i18next.language, {
    style: "unit",
    unit: "kilometer",
    maximumFractionDigits: 0,
  }).format(km)
}

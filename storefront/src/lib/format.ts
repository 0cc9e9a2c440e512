import i18next from "i18next"

/** Amounts come as exact decimal texts and are never calculated with here: Intl takes the text as it is. */
type DecimalText = Intl.StringNumericLiteral

export function money(amount: string, currencyCode: string): string {
  const format = new Intl.NumberFormat(i18next.language, {
    style: "currency",
    currency: currencyCode,
    currencyDisplay: "narrowSymbol",
  })
  return format.format(amount as DecimalText)
}

export function quantity(value: string): string {
  return new Intl.NumberFormat(i18next.language, { maximumFractionDigits: 6 }).format(value as DecimalText)
}

export function date(value: string): string {
  return new Intl.DateTimeFormat(i18next.language, { dateStyle: "medium" }).format(new Date(value))
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

import { useMemo } from "react"
import { useLocale } from "./use-locale"

/** Digits of a price for one piece, which may be finer than the currency's smallest coin. */
const PRICE_DIGITS = 6

/** Amounts and quantities as the reader's language writes them; exact texts in, nothing is computed. */
export function useFormat() {
  const locale = useLocale()
  return useMemo(() => {
    const formats = new Map<string, Intl.NumberFormat>()
    const formatOf = (currency: string, maximumFractionDigits?: number) => {
      const name = `${currency} ${maximumFractionDigits}`
      const format =
        formats.get(name) ??
        new Intl.NumberFormat(locale, {
          ...{ style: "currency", currency, currencyDisplay: "narrowSymbol" },
          ...(maximumFractionDigits && { maximumFractionDigits }),
        })
      formats.set(name, format)
      return format
    }
    const quantities = new Intl.NumberFormat(locale, { maximumFractionDigits: PRICE_DIGITS })
    // A text is formatted digit by digit; a number would lose some.
    const exact = (text: string) => text as Intl.StringNumericLiteral
    return {
      money: (amount: string, currency: string) => formatOf(currency).format(exact(amount)),
      unitPrice: (amount: string, currency: string) => formatOf(currency, PRICE_DIGITS).format(exact(amount)),
      quantity: (amount: string) => quantities.format(exact(amount)),
    }
  }, [locale])
}

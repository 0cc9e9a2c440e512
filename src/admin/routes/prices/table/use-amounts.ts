import { useMemo } from "react"
import { useTranslation } from "react-i18next"

/** Exact amounts as the reader's country writes them. */
export function useAmounts(currencyCode: string): (amount: string | null) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const locale = i18n.language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
    const currency = currencyCode.toUpperCase()
    const format = new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      maximumFractionDigits: 6,
    })
    // Texts are formatted digit by digit; a number would be a float.
    return (amount) => (amount === null ? "–" : format.format(amount as Intl.StringNumericLiteral))
  }, [i18n.language, currencyCode])
}

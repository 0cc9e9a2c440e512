import { useMemo } from "react"
import { useTranslation } from "react-i18next"

/** Amounts and quantities as the reader's language writes them; exact texts in, nothing is computed. */
export function useFormat() {
  const { i18n } = useTranslation()
  return useMemo(() => {
    // The dashboard writes zhCN for what the browser calls zh-CN.
    const locale = i18n.language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
    const quantities = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
    const currencies = new Map<string, Intl.NumberFormat>()
    const currencyOf = (code: string) => {
      const known = currencies.get(code)
      const format = known ?? new Intl.NumberFormat(locale, { style: "currency", currency: code })
      currencies.set(code, format)
      return format
    }
    return {
      // Intl takes decimal texts as they are; its type knows only of numbers.
      money: (amount: string, currency: string) => currencyOf(currency).format(amount as unknown as number),
      quantity: (amount: string) => quantities.format(amount as unknown as number),
    }
  }, [i18n.language])
}

import { useCallback } from "react"
import { useTranslation } from "react-i18next"

/** Exact decimal texts as amounts of a currency, and plain where there is none. */
export function useMoney(): (amount: string, currencyCode: string) => string {
  const { i18n } = useTranslation()
  return useCallback(
    (amount, currency) => {
      // The dashboard writes zhCN for what the browser calls zh-CN.
      const locale = i18n.language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
      const format = new Intl.NumberFormat(locale, {
        style: "currency",
        currency,
        currencyDisplay: "narrowSymbol",
      })
      // A text is formatted digit by digit; a number would lose some.
      return format.format(amount as `${number}`)
    },
    [i18n.language],
  )
}

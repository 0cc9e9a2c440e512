import { useMemo } from "react"
import { useTranslation } from "react-i18next"

/** Days in the reader's language and time zone. */
export function useDays(): (moment: string) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const locale = i18n.language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
    const days = new Intl.DateTimeFormat(locale, { dateStyle: "medium" })
    return (moment) => days.format(new Date(moment))
  }, [i18n.language])
}

import { useMemo } from "react"
import { useTranslation } from "react-i18next"

/** Moments in the reader's language and time zone, to the second where they are compared. */
export function useTimes(timeStyle: "short" | "medium" = "short"): (moment: string) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    // The dashboard writes zhCN for what the browser calls zh-CN.
    const locale = i18n.language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
    const times = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle })
    return (moment) => times.format(new Date(moment))
  }, [i18n.language, timeStyle])
}

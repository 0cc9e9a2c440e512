import { useMemo } from "react"
import { useLocale } from "../lib/use-locale"

/** Days in the reader's language and time zone. */
export function useDays(): (moment: string) => string {
  const locale = useLocale()
  return useMemo(() => {
    const days = new Intl.DateTimeFormat(locale, { dateStyle: "medium" })
    return (moment) => days.format(new Date(moment))
  }, [locale])
}

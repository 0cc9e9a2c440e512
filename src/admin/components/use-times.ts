import { useMemo } from "react"
import { useLocale } from "../lib/use-locale"

/** Moments in the reader's language and time zone, to the second where they are compared. */
export function useTimes(timeStyle: "short" | "medium" = "short"): (moment: string) => string {
  const locale = useLocale()
  return useMemo(() => {
    const times = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle })
    return (moment) => times.format(new Date(moment))
  }, [locale, timeStyle])
}

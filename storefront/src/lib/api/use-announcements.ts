import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type { Answer } from "./answers"
import { call } from "./client"

/** What the merchant tells the buyer now, in the buyer's language where it is there. */
export function useAnnouncements() {
  const { language } = useTranslation().i18n
  return useQuery({
    queryKey: ["announcements", language],
    queryFn: ({ signal }) =>
      call<Answer<"getStoreAnnouncements">>("/store/announcements", { signal, query: { language } }),
    select: ({ announcements }) => announcements,
  })
}

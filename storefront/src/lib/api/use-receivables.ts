import { useInfiniteQuery } from "@tanstack/react-query"
import type { Answer } from "./answers"
import { call } from "./client"

const PAGE = 50

/** What the company owes, the first due first. */
export function useReceivables() {
  return useInfiniteQuery({
    queryKey: ["credit", "receivables"],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      call<Answer<"getStoreCredit">>("/store/credit", { signal, query: { limit: PAGE, offset: pageParam } }),
    getNextPageParam: ({ count, offset, limit }) => (offset + limit < count ? offset + limit : undefined),
  })
}

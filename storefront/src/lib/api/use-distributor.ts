import { useInfiniteQuery } from "@tanstack/react-query"
import type { Answer } from "./answers"
import { call, FetchError } from "./client"
import { useChange } from "./use-change"

const PAGE = 10

type Page = { count: number; offset: number; limit: number }

function nextOffset({ count, offset, limit }: Page): number | undefined {
  return offset + limit < count ? offset + limit : undefined
}

/** The log-in's code, sums and downline; null for who is no distributor. */
export function useDistributor() {
  return useInfiniteQuery({
    queryKey: ["distributor"],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) => {
      try {
        return await call<Answer<"getStoreDistributor">>("/store/distributor", {
          signal,
          query: { limit: PAGE, offset: pageParam },
        })
      } catch (error) {
        if (error instanceof FetchError && error.status === 404) {
          return null
        }
        throw error
      }
    },
    getNextPageParam: (page) => (page ? nextOffset(page) : undefined),
  })
}

export function useBecomingDistributor() {
  return useChange<void>(["distributor"], () => call("/store/distributor", { method: "POST", body: {} }))
}

export function useCommissions() {
  return useInfiniteQuery({
    queryKey: ["commissions"],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      call<Answer<"getStoreCommissions">>("/store/commissions", {
        signal,
        query: { limit: PAGE, offset: pageParam },
      }),
    getNextPageParam: nextOffset,
  })
}

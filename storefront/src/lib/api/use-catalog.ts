import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query"
import type { Answer } from "./answers"
import { call } from "./client"

export type CatalogSearch = { q?: string; category_id?: string; in_stock?: boolean }

const PAGE = 50

/** Goods at the buyer's own price, page by page. */
export function useCatalog({ q, category_id, in_stock }: CatalogSearch) {
  return useInfiniteQuery({
    queryKey: ["catalog", { q, category_id, in_stock }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call<Answer<"getStoreCatalog">>("/store/catalog", {
        signal,
        query: {
          limit: PAGE,
          ...(q && { q }),
          ...(category_id && { category_id }),
          ...(in_stock && { in_stock: "true" }),
          ...(pageParam && { cursor: pageParam }),
        },
      }),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

type Category = { id: string; name: string; parent_category_id: string | null }

export function useCategories() {
  return useQuery({
    queryKey: ["categories"],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) =>
      call<{ product_categories: Category[] }>("/store/product-categories", {
        signal,
        query: { fields: "id,name,parent_category_id", limit: 200 },
      }),
    select: ({ product_categories }) => product_categories.filter((row) => !row.parent_category_id),
  })
}

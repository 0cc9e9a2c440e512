import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query"
import type { Answer } from "./answers"
import { call } from "./client"

export type CatalogSearch = { q?: string; category_id?: string; in_stock?: boolean }

const PAGE = 24

/** Goods at the buyer's own price, page by page. */
export function useCatalog(search: CatalogSearch) {
  return useInfiniteQuery(catalogQuery(search))
}

export const catalogQuery = ({ q, category_id, in_stock }: CatalogSearch) =>
  infiniteQueryOptions({
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

/** The page of a product, by its handle or id. */
export function useProduct(goods: string) {
  return useQuery({
    queryKey: ["catalog", "page", goods],
    queryFn: ({ signal }) =>
      call<Answer<"getStoreCatalogGoods">>(`/store/catalog/${encodeURIComponent(goods)}`, { signal }),
  })
}

/** Every price that was looked at for a quantity of goods, with what spoke for or against it. */
export function usePriceReasons(sku: string, quantity: string) {
  return useQuery({
    queryKey: ["price-reasons", sku, quantity],
    queryFn: ({ signal }) =>
      call<Answer<"getStorePrices">>("/store/prices", { signal, query: { sku, quantity } }),
    select: ({ currency_code, prices }) => ({ currency_code, candidates: prices[0]!.candidates }),
  })
}

export type Category = {
  id: string
  name: string
  parent_category_id: string | null
  /** `thumbnail`: the address of a picture that stands for the category. */
  metadata?: { thumbnail?: string } | null
}

const categories = {
  queryKey: ["categories"],
  staleTime: 10 * 60_000,
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    call<{ product_categories: Category[] }>("/store/product-categories", {
      signal,
      query: { fields: "id,name,parent_category_id,metadata", order: "rank", limit: 200 },
    }),
}

/** What the company orders most often, at today's price. */
export function useUsualGoods() {
  return useQuery({
    queryKey: ["catalog", "usual"],
    queryFn: ({ signal }) => call<Answer<"getStoreUsualGoods">>("/store/usual-goods", { signal }),
  })
}

/** Promotions that run for the buyer by themselves. */
export function usePromotions() {
  return useQuery({
    queryKey: ["promotions"],
    queryFn: ({ signal }) => call<Answer<"getStorePromotions">>("/store/promotions", { signal }),
    select: ({ promotions }) => promotions,
  })
}

/** The topmost ones. */
export function useCategories() {
  return useQuery({
    ...categories,
    select: ({ product_categories }) => product_categories.filter((row) => !row.parent_category_id),
  })
}

export function useAllCategories() {
  return useQuery({ ...categories, select: ({ product_categories }) => product_categories })
}

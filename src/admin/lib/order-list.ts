import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { useMemo } from "react"
import type { Stage } from "../../modules/order-review/types"
import type { ListedOrder } from "../../read-models/order-list"
import type { OrderFilters } from "./order-filters"
import { sdk } from "./sdk"

/** As the API sends it: times are texts. */
export type OrderRow = Omit<ListedOrder, "placed_at" | "payment"> & {
  placed_at: string
  payment: Omit<ListedOrder["payment"], "due_at"> & { due_at: string | null }
}

type Page = { orders: OrderRow[]; count: number; is_exact: boolean; next_cursor: string | null }

const KEY = "b2b-order-list"
const PAGE_SIZE = 50

/** The list page by page: each behind the last order of the one before. */
export function useOrderList(filters: OrderFilters) {
  const { data, ...query } = useInfiniteQuery({
    queryKey: [KEY, filters],
    queryFn: ({ pageParam }) =>
      sdk.client.fetch<Page>("/admin/order-list", {
        query: { ...filters, limit: PAGE_SIZE, ...(pageParam && { cursor: pageParam }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
    placeholderData: keepPreviousData,
  })
  // The same array as long as the pages are the same: the table begins anew with another.
  const orders = useMemo(() => data?.pages.flatMap((page) => page.orders) ?? [], [data])
  const first = data?.pages[0]
  return {
    ...query,
    orders,
    count: first?.count ?? 0,
    isExact: first?.is_exact ?? true,
  }
}

/** How many orders wait for each kind of work. */
export function useOrderCounts() {
  return useQuery({
    queryKey: [KEY, "counts"],
    queryFn: () =>
      sdk.client
        .fetch<{ waiting: Record<string, number> }>("/admin/order-list/counts")
        .then(({ waiting }) => waiting),
    refetchInterval: 60_000,
  })
}

/** Saves what is seen as an Excel file. */
export async function exportOrders(filters: OrderFilters, language: "zh" | "en"): Promise<void> {
  const answer = await sdk.client.fetch<Response>("/admin/order-list/export", {
    query: { ...filters, language },
    headers: { accept: "application/octet-stream" },
  })
  const link = document.createElement("a")
  link.href = URL.createObjectURL(await answer.blob())
  link.download = answer.headers.get("content-disposition")?.match(/filename="(.+)"/)?.[1] ?? "orders.xlsx"
  link.click()
  URL.revokeObjectURL(link.href)
}

export type ReviewAct = { order_id: string; act: "approve" | "return"; stage: Stage; reason?: string }
export type ReviewOutcome =
  | { order_id: string; is_done: true }
  | { order_id: string; is_done: false; error: { message: string; code?: string } }

/** Several acts, each by itself. */
export function useReviewBatch() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (acts: ReviewAct[]) =>
      sdk.client
        .fetch<{ results: ReviewOutcome[] }>("/admin/order-reviews/batch", { method: "POST", body: { acts } })
        .then(({ results }) => results),
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  })
}

type Choice = { value: string; label: string }

export function useWarehouseChoices(isAllowed: boolean) {
  return useQuery({
    queryKey: [KEY, "warehouses"],
    enabled: isAllowed,
    queryFn: () =>
      sdk.client.fetch<{ warehouses: { id: string; name: string }[] }>("/admin/warehouses", {
        query: { limit: 100 },
      }),
    select: ({ warehouses }): Choice[] => warehouses.map(({ id, name }) => ({ value: id, label: name })),
  })
}

export function useCurrencyChoices() {
  return useQuery({
    queryKey: [KEY, "currencies"],
    queryFn: () =>
      sdk.client.fetch<{ regions: { currency_code: string }[] }>("/admin/regions", { query: { limit: 100 } }),
    select: ({ regions }): Choice[] =>
      [...new Set(regions.map(({ currency_code }) => currency_code))].map((code) => ({
        value: code,
        label: code.toUpperCase(),
      })),
  })
}

import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { call } from "./client"

export type Order = {
  id: string
  display_id: number
  status: string
  payment_status: string
  fulfillment_status: string
  created_at: string
  currency_code: string
  total: number
  metadata: { po_number?: string; remark?: string } | null
  items: OrderItem[]
}

export type OrderItem = {
  id: string
  title: string
  variant_sku: string | null
  quantity: number
  unit_price: number
  total: number
  metadata: { position?: number } | null
}

const PAGE = 20
const LIST = "id,display_id,status,payment_status,fulfillment_status,created_at,currency_code,total,metadata"

/** The buyer's own orders, the newest first. */
export function useOrders() {
  return useInfiniteQuery({
    queryKey: ["orders"],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      call<{ orders: Order[]; count: number }>("/store/orders", {
        signal,
        query: { limit: PAGE, offset: pageParam, order: "-created_at", fields: LIST },
      }),
    getNextPageParam: ({ count }, pages) => (pages.length * PAGE < count ? pages.length * PAGE : undefined),
  })
}

export function useOrder(id: string) {
  return useQuery({
    queryKey: ["orders", id],
    queryFn: ({ signal }) => call<{ order: Order }>(`/store/orders/${id}`, { signal }),
    select: ({ order }) => order,
  })
}

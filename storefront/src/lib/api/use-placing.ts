import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Answer, OrderAnswer } from "./answers"
import { call } from "./client"

export type OrderBody = {
  lines: { sku: string; quantity: string; note?: string }[]
  ship_to: string
  payment?: string
  promo_codes?: string[]
  po_number?: string
  remark?: string
  requested_delivery_date?: string
}

/** What the sheet would come to, and everything for which it would be refused. Asked only with lines and an address. */
export function usePreview(body: OrderBody | null) {
  return useQuery({
    queryKey: ["preview", body],
    enabled: body !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => previewOrder(body ?? {}, signal),
  })
}

export async function previewOrder(body: object, signal?: AbortSignal) {
  return await call<Answer<"postStoreOrdersPreview">>("/store/orders/preview", {
    method: "POST",
    body,
    signal,
  })
}

type Placing = {
  body: OrderBody
  key: string
  /** What the buyer saw; null when they saw none and take the price of the day. */
  total: string | null
}

export async function placeOrder({ body, key, total }: Placing) {
  return await call<{ order: OrderAnswer }>("/store/orders", {
    method: "POST",
    body: { ...body, ...(total !== null && { expected_total: total }) },
    headers: { "Idempotency-Key": key },
  })
}

/** What an order changes. */
export const FIGURES = ["orders", "credit", "catalog", "preview"]

/** Places the order once, however often it is sent under its key. */
export function usePlacing() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: placeOrder,
    // Without network it is for the caller to keep the order, not to hang.
    networkMode: "always",
    onSuccess: () => Promise.all(FIGURES.map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  })
}

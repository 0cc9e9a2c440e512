import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Answer, OrderAnswer } from "./answers"
import { call } from "./client"

export type OrderBody = {
  lines: { sku: string; quantity: string; note?: string }[]
  ship_to: string
  payment?: string
  po_number?: string
  remark?: string
}

/** What the sheet would come to, and everything for which it would be refused. Asked only with lines and an address. */
export function usePreview(body: OrderBody | null) {
  return useQuery({
    queryKey: ["preview", body],
    enabled: body !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call<Answer<"postStoreOrdersPreview">>("/store/orders/preview", {
        method: "POST",
        body: body ?? {},
        signal,
      }),
  })
}

/** Places the order once, however often it is sent under its key. */
export function usePlacing() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ body, key, total }: { body: OrderBody; key: string; total: string }) =>
      call<{ order: OrderAnswer }>("/store/orders", {
        method: "POST",
        body: { ...body, expected_total: total },
        headers: { "Idempotency-Key": key },
      }),
    onSuccess: () =>
      Promise.all(
        ["orders", "credit", "catalog", "preview"].map((name) =>
          queries.invalidateQueries({ queryKey: [name] }),
        ),
      ),
  })
}

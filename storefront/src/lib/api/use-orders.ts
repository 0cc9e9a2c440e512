import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { Answer, OrderStage } from "./answers"
import { call } from "./client"

const ORDERS = "/store/companies/me/orders"

type OrderSearch = { stages?: OrderStage[]; q?: string }

/** The company's orders, the newest first. */
export function useOrders({ stages, q }: OrderSearch = {}) {
  return useInfiniteQuery({
    queryKey: ["orders", "list", { stages, q }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call<Answer<"getStoreCompaniesMeOrders">>(ORDERS, {
        signal,
        query: {
          ...(stages && { stage: stages }),
          ...(q && { q }),
          ...(pageParam && { cursor: pageParam }),
        },
      }),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export function orderQuery(id: string) {
  return queryOptions({
    queryKey: ["orders", id],
    queryFn: ({ signal }) => call<Answer<"getStoreCompaniesMeOrdersId">>(`${ORDERS}/${id}`, { signal }),
  })
}

export function useOrder(id: string) {
  return useQuery({ ...orderQuery(id), select: ({ order }) => order })
}

export type ReturnBody = { lines: { line: number; quantity: string }[]; note?: string }

export type OrderChange =
  | { kind: "cancel" }
  | { kind: "receipts"; body: { shipment_ids: string[] } }
  | { kind: "returns"; body: ReturnBody }

/** Changes an order; the answer is the order as it is then. */
export function useOrderChange(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: OrderChange) =>
      call<Answer<"getStoreCompaniesMeOrdersId">>(`${ORDERS}/${id}/${change.kind}`, {
        method: "POST",
        ...("body" in change && { body: change.body }),
      }),
    onSuccess: async (answer) => {
      queries.setQueryData(["orders", id], answer)
      await Promise.all(
        [["orders", "list"], ["credit"], ["catalog"]].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
    },
    // It may have failed because somebody else has changed the order.
    onError: () => queries.invalidateQueries({ queryKey: ["orders", id] }),
  })
}

/** Lets the browser save the order as a document in this language. */
export async function saveOrderPdf(id: string, name: string, language: string): Promise<void> {
  const answer = await call<Response>(`${ORDERS}/${id}/pdf`, {
    query: { language },
    headers: { accept: "application/pdf" },
  })
  const url = URL.createObjectURL(await answer.blob())
  const link = Object.assign(document.createElement("a"), { href: url, download: `${name}.pdf` })
  link.click()
  URL.revokeObjectURL(url)
}

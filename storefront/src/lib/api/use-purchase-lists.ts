import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Answer } from "./answers"
import { call } from "./client"

const PATH = "/store/purchase-lists"
/** As many as one request answers; no company keeps more by hand. */
const MOST = 200

export type ListLine = { sku: string; quantity: string; note?: string }

/** The lists that the company shares. */
export function usePurchaseLists() {
  return useQuery({
    queryKey: ["purchase-lists"],
    queryFn: ({ signal }) => call<Answer<"getStorePurchaseLists">>(PATH, { signal, query: { limit: MOST } }),
    select: ({ purchase_lists }) => purchase_lists,
  })
}

export async function readPurchaseList(id: string) {
  const { purchase_list } = await call<Answer<"getStorePurchaseListsId">>(`${PATH}/${id}`)
  return purchase_list
}

/** Keeps rows under a name, for everyone of the company. */
export function useSavingPurchaseList() {
  return useChange((body: { name: string; lines: ListLine[] }) => call(PATH, { method: "POST", body }))
}

export function useRemovingPurchaseList() {
  return useChange((id: string) => call(`${PATH}/${id}`, { method: "DELETE" }))
}

function useChange<Input>(mutationFn: (input: Input) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["purchase-lists"] }),
  })
}

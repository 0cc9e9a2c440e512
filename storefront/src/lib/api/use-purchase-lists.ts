import { useQuery } from "@tanstack/react-query"
import type { Answer } from "./answers"
import { call } from "./client"
import { useChange } from "./use-change"

const PATH = "/store/purchase-lists"
const CHANGED = ["purchase-lists"]
/** As many as one request answers; no company keeps more by hand. */
const MOST = 200

export type ListLine = { sku: string; quantity: string; note?: string }

/** The lists that the company shares, and the member's own. */
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
  return useChange(CHANGED, (body: { name: string; lines: ListLine[] }) =>
    call(PATH, { method: "POST", body }),
  )
}

/** Gives a list another name, or shows it to all of the company or to the member alone. */
export function useChangingPurchaseList(id: string) {
  return useChange(CHANGED, (body: { name?: string; is_shared?: boolean }) =>
    call(`${PATH}/${id}`, { method: "POST", body }),
  )
}

export function useRemovingPurchaseList() {
  return useChange(CHANGED, (id: string) => call(`${PATH}/${id}`, { method: "DELETE" }))
}

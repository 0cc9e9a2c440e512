import { FetchError } from "@medusajs/js-sdk"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Act, ReviewState, Stage } from "../../modules/order-review/types"
import { sdk } from "./sdk"

export type Parcel = { warehouse_id: string; warehouse: string; distance_km: number | null; lines: number }

export type Candidate = {
  location_id: string
  name: string
  distance_km: number | null
  serves: boolean
  chosen: boolean
  complete_lines: number
}

export type OrderPlan = {
  parcels: Parcel[] | null
  plan: {
    basis: string
    place: string | null
    reason: string
    candidates: Candidate[]
    changed?: { by: string; at: string }
  }
}

export type SourcedLine = {
  order_line_id: string
  line: number
  sku: string | null
  title: string
  quantity: string
  warehouse_id: string | null
}

export type WarehouseOption = {
  warehouse_id: string
  warehouse: string
  distance_km: number | null
  takes_all: boolean
  /** How many lines do not fit. */
  lines_short: number
  lines: { order_line_id: string; could_take: string }[]
}

export type OrderMoney = {
  currency_code: string
  company: { id: string; name: string }
  credit: { limit: string; used: string; held: string; available: string; overdue: string } | null
  hold: { amount: string; captured: string; held: string } | null
  owed: { amount: string; due_at: string; is_overdue: boolean } | null
}

export type OrderCommission = {
  distributor_id: string
  name: string | null
  level: number
  status: "frozen" | "available" | "paid" | "reversed"
  currency_code: string
  amount: string
}

export type OrderReview = {
  review: { stages: Stage[]; stage: Stage | null; state: ReviewState; reason: string | null } | null
  entries: { stage: Stage; act: Act | "reopen"; by_name: string | null; reason: string | null; at: string }[]
}

const KEY = "b2b-order-detail"
const at = (id: string, path: string) => `/admin/orders/${encodeURIComponent(id)}/${path}`

/** Null where the order has none of it. */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof FetchError && error.status === 404) {
      return null
    }
    throw error
  }
}

export function useOrderPlan(id: string) {
  return useQuery({
    queryKey: [KEY, id, "plan"],
    queryFn: () => orNull(sdk.client.fetch<{ plan: OrderPlan }>(at(id, "plan"))),
    select: (answer) => answer?.plan ?? null,
  })
}

export function useWarehouseOptions(id: string) {
  return useQuery({
    queryKey: [KEY, id, "options"],
    queryFn: () =>
      sdk.client.fetch<{ lines: SourcedLine[]; options: WarehouseOption[] }>(at(id, "warehouse/options")),
    // Stock moves all the time.
    staleTime: 0,
  })
}

export function useChangeWarehouse(id: string) {
  const refresh = useRefresh(id)
  return useMutation({
    mutationFn: (lines: { order_line_id: string; warehouse_id: string }[]) =>
      sdk.client.fetch(at(id, "warehouse"), { method: "POST", body: { lines } }),
    // A refusal tells that stock is not what was shown.
    onSettled: refresh,
  })
}

export function useOrderMoney(id: string, isAllowed: boolean) {
  return useQuery({
    queryKey: [KEY, id, "money"],
    queryFn: () => sdk.client.fetch<{ money: OrderMoney | null }>(at(id, "money")),
    select: ({ money }) => money,
    enabled: isAllowed,
  })
}

export function useOrderCommission(id: string, isAllowed: boolean) {
  return useQuery({
    queryKey: [KEY, id, "commission"],
    queryFn: () => sdk.client.fetch<{ commission: OrderCommission[] }>(at(id, "commission")),
    select: ({ commission }) => commission,
    enabled: isAllowed,
  })
}

export function useOrderReview(id: string) {
  return useQuery({
    queryKey: [KEY, id, "review"],
    queryFn: () => orNull(sdk.client.fetch<OrderReview>(at(id, "review"))),
  })
}

export function useReviewAct(id: string) {
  const refresh = useRefresh(id)
  return useMutation({
    mutationFn: (body: { act: Act; stage: Stage; reason?: string }) =>
      sdk.client.fetch(at(id, "review"), { method: "POST", body }),
    onSettled: refresh,
  })
}

/** Ours and core's: what the page shows of the order. */
function useRefresh(id: string) {
  const queries = useQueryClient()
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: [KEY, id] }),
      queries.invalidateQueries({ queryKey: ["orders"] }),
      queries.invalidateQueries({ queryKey: ["reservations"] }),
    ])
  }
}

export const PAPERS = ["picking-list", "delivery-note", "order"] as const
export type Paper = (typeof PAPERS)[number]

/** Shows a paper in a tab of its own, from where it is printed. */
export async function openPaper(id: string, kind: Paper, language: "zh" | "en"): Promise<void> {
  // Opened before the answer is there, or the browser would take it for an advertisement.
  const tab = window.open("", "_blank")
  try {
    const response = await sdk.client.fetch<Response>(at(id, `papers/${kind}`), {
      query: { language },
      headers: { accept: "application/pdf" },
    })
    const url = URL.createObjectURL(await response.blob())
    tab?.location.assign(url)
  } catch (error) {
    tab?.close()
    throw error
  }
}

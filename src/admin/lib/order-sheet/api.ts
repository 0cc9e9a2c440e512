import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../sdk"
import type { OrderBody, Sheet } from "./sheet"

export type Customer = { id: string; code: string; name: string; status: string; currency_code: string }

export type Goods = {
  variant_id: string
  sku: string | null
  name: string
  variant_title: string | null
  price: { quantity: string; amount: string | null; list_amount: string | null }
  stock: { available: string | null; level: string | null; is_managed: boolean }
}

export type PricedLine = {
  line: number
  sku: string | null
  title: string
  unit_price: string
  subtotal: string
}

export type Problem = { code: string; message: string; line?: number; details?: Record<string, unknown> }

export type Preview = {
  order: {
    currency_code: string
    lines: PricedLine[]
    parcels: { warehouse: string; distance_km: number | null }[]
    item_subtotal: string
    discount_subtotal: string
    shipping_subtotal: string
    tax_total: string
    total: string
  }
  problems: Problem[]
  credit_after: string | null
}

export type Credit = { currency_code: string; limit: string; used: string; held: string; available: string }

export type Address = {
  id: string
  label: string | null
  address_1: string
  city: string | null
  country_code: string
  is_default: boolean
}

export type DraftHead = {
  id: string
  company: { id: string; code: string; name: string }
  saved_by: { name: string | null }
  line_count: number
  updated_at: string
}

const KEY = "b2b-order-sheet"
const at = (company: string, path: string) => `/admin/companies/${company}/${path}`

/** Active customers by code, name or pinyin initials, those who ordered last first. */
export function useCustomerSearch(q: string) {
  return useQuery({
    queryKey: [KEY, "customers", q],
    queryFn: () =>
      sdk.client.fetch<{ companies: Customer[] }>("/admin/companies", {
        query: { limit: 8, status: ["active"], order: "-last_order_at", ...(q && { q }) },
      }),
    select: ({ companies }) => companies,
    placeholderData: keepPreviousData,
  })
}

export function useCustomer(id: string) {
  return useQuery({
    queryKey: [KEY, "customer", id],
    queryFn: () =>
      sdk.client.fetch<{ company: Customer & { addresses: Address[] } }>(`/admin/companies/${id}`),
    select: ({ company }) => company,
  })
}

export function useCustomerCredit(id: string) {
  return useQuery({
    queryKey: [KEY, "credit", id],
    queryFn: () => sdk.client.fetch<{ credit: Credit | null }>(at(id, "credit"), { query: { limit: 1 } }),
    select: ({ credit }) => credit,
  })
}

/** Goods at the customer's prices by code, name, barcode or pinyin initials. */
export function useGoodsSearch(company: string, q: string) {
  return useQuery({
    queryKey: [KEY, "goods", company, q],
    queryFn: () => sdk.client.fetch<{ goods: Goods[] }>(at(company, "catalog"), { query: { q, limit: 8 } }),
    select: ({ goods }) => goods,
    enabled: q !== "",
    placeholderData: keepPreviousData,
  })
}

/** What the catalogue says of these codes. */
export async function findGoods(company: string, skus: string[]): Promise<Map<string, Goods>> {
  const found = new Map<string, Goods>()
  for (let from = 0; from < skus.length; from += 200) {
    const { goods } = await sdk.client.fetch<{ goods: Goods[] }>(at(company, "catalog"), {
      query: { sku: skus.slice(from, from + 200), limit: 200 },
    })
    goods.forEach((each) => each.sku && found.set(each.sku, each))
  }
  return found
}

export function useGoodsOf(company: string, skus: string[]) {
  return useQuery({
    queryKey: [KEY, "goods-of", company, skus],
    queryFn: () => findGoods(company, skus),
    enabled: skus.length > 0,
    placeholderData: keepPreviousData,
  })
}

export function useUsualGoods(company: string) {
  return useQuery({
    queryKey: [KEY, "usual", company],
    queryFn: () => sdk.client.fetch<{ goods: Goods[] }>(at(company, "usual-goods"), { query: { limit: 12 } }),
    select: ({ goods }) => goods,
  })
}

type LastOrder = {
  display_id: number
  placed_at: string
  lines: { sku: string | null; name: string; quantity: string; note: string | null }[]
}

export function useLastOrder(company: string) {
  return useQuery({
    queryKey: [KEY, "last", company],
    queryFn: () => sdk.client.fetch<{ order: LastOrder | null }>(at(company, "orders/last")),
    select: ({ order }) => order,
  })
}

export function useSheetPreview(company: string, body: OrderBody | null) {
  return useQuery({
    queryKey: [KEY, "preview", company, body],
    queryFn: () => sdk.client.fetch<Preview>(at(company, "orders/preview"), { method: "POST", body: body! }),
    enabled: body !== null,
    placeholderData: body ? keepPreviousData : undefined,
    retry: false,
  })
}

type Placed = { order: { id: string; total: string; currency_code: string } }

/** Places once, however often it is sent: the sheet's key sees to it. */
export function usePlaceForCustomer(company: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ body, key, total }: { body: OrderBody; key: string; total: string }) =>
      sdk.client.fetch<Placed>(at(company, "orders"), {
        method: "POST",
        headers: { "Idempotency-Key": key },
        body: { ...body, expected_total: total },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY] }),
  })
}

export function useDrafts() {
  return useQuery({
    queryKey: [KEY, "drafts"],
    queryFn: () => sdk.client.fetch<{ sheet_drafts: DraftHead[] }>("/admin/sheet-drafts"),
    select: ({ sheet_drafts }) => sheet_drafts,
  })
}

type Draft = DraftHead & { sheet: Omit<Sheet, "rows" | "history" | "draft_id"> & { lines: Sheet["rows"] } }

export async function openDraft(id: string): Promise<Draft> {
  return (await sdk.client.fetch<{ sheet_draft: Draft }>(`/admin/sheet-drafts/${id}`)).sheet_draft
}

/** Leaves the sheet for later; answers the draft's id. */
export function useLeaveForLater(company_id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ rows, history: _, draft_id, ...sheet }: Sheet) => {
      const lines = rows.map(({ sku, name, quantity, note }) => ({ sku, name, quantity, note }))
      const { sheet_draft } = await sdk.client.fetch<{ sheet_draft: DraftHead }>(
        ["/admin/sheet-drafts", draft_id].filter(Boolean).join("/"),
        { method: "POST", body: { company_id, sheet: { ...sheet, lines } } },
      )
      return sheet_draft.id
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY, "drafts"] }),
  })
}

export async function clearDraft(id: string): Promise<void> {
  await sdk.client.fetch(`/admin/sheet-drafts/${id}`, { method: "DELETE" })
}

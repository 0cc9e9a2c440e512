import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { OwnPrice, PriceTableRow } from "../../read-models/price-table"
import type { TierOverview } from "../../read-models/tier-overview"
import type { JudgedMove, PriceEffect } from "../../modules/pricing/utils/price-effect"
import type { PriceSource } from "../../modules/pricing/types"
import { sdk } from "./sdk"

export type OwnerKind = "company" | "tier"
export type OwnerRef = { kind: OwnerKind; id: string }
export type Owner = OwnerRef & {
  code: string
  name: string
  status: string | null
  tier: { id: string; code: string; name: string }
}

export type { OwnPrice, TierOverview }

export type GoodsRow = Omit<PriceTableRow, "price_set_id" | "order_rule"> & {
  can_be_priced: boolean
  list_amount: string | null
  applies: {
    quantity: string
    amount: string | null
    source: PriceSource | null
    breaks: { quantity: string; amount: string | null }[]
  }
  below_cost: boolean
}

export type TableFilters = { q?: string; category_id?: string; only_own?: "true"; below_cost?: "true" }

type TableAnswer = {
  owner: Owner
  currency_code: string
  goods: GoodsRow[]
  count: number
  limit: number
  offset: number
}

export type ChangeRow = {
  sku: string
  currency_code: string
  min_quantity: string
  amount: string | null
  starts_at?: string
  ends_at?: string | null
  seen?: string | null
}

export type PriceMove = Omit<JudgedMove, "starts_at"> & { starts_at: string | null; present: string | null }

export type ChangesAnswer = {
  dry_run: boolean
  effect: Omit<PriceEffect, "largest"> & {
    largest: (Omit<JudgedMove, "starts_at"> & { starts_at: string | null })[]
  }
  written: { created: number; updated: number; ended: number }
  prices: PriceMove[]
}

export type RowFault = { row: number; field: string; value: string | null; reason: string }
export type RowConflict = { row: number; sku: string; seen: string | null; present: string | null }

const KEY = "b2b-prices"

const pathOf = ({ kind, id }: OwnerRef) =>
  `/admin/price-tables/${kind === "company" ? "companies" : "tiers"}/${encodeURIComponent(id)}`

/** The table's pages as far as somebody has scrolled. */
export function usePriceTable(owner: OwnerRef, currency_code: string | undefined, filters: TableFilters) {
  return useInfiniteQuery({
    queryKey: [KEY, "table", owner, currency_code, filters],
    queryFn: ({ pageParam }) =>
      sdk.client.fetch<TableAnswer>(pathOf(owner), {
        query: { ...filters, currency_code, offset: pageParam },
      }),
    initialPageParam: 0,
    getNextPageParam: ({ offset, limit, count }) => (offset + limit < count ? offset + limit : undefined),
    placeholderData: keepPreviousData,
  })
}

export function useRefreshPrices() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: [KEY] })
}

export function useTiers() {
  return useQuery({
    queryKey: [KEY, "tiers"],
    queryFn: () => sdk.client.fetch<{ tiers: TierOverview[] }>("/admin/price-tables/tiers"),
    select: ({ tiers }) => tiers,
  })
}

type FoundCompany = { id: string; code: string; name: string; tier: { name: string } }

export function useCompanySearch(q: string) {
  return useQuery({
    queryKey: [KEY, "companies", q],
    queryFn: () =>
      sdk.client.fetch<{ companies: FoundCompany[]; count: number }>("/admin/companies", {
        query: { q: q || undefined, limit: 8, order: "name" },
      }),
    placeholderData: keepPreviousData,
  })
}

export function useCategories() {
  return useQuery({
    queryKey: [KEY, "categories"],
    queryFn: () =>
      sdk.client.fetch<{ product_categories: { id: string; name: string }[] }>("/admin/product-categories", {
        query: { fields: "id,name", limit: 500 },
      }),
    select: ({ product_categories }) => product_categories,
  })
}

export type Candidate = {
  source: PriceSource
  amount: string | null
  won: boolean
  code: string
  reason: string
  price_id: string
  min_quantity: string | null
  rate_bps: number | null
  starts_at: string | null
  ends_at: string | null
}

export function useWhy(companyId: string, sku: string, quantity: string, currency_code: string) {
  return useQuery({
    queryKey: [KEY, "why", companyId, sku, quantity, currency_code],
    queryFn: () =>
      sdk.client.fetch<{ prices: { amount: string | null; candidates: Candidate[] }[] }>(
        `/admin/companies/${companyId}/prices`,
        { query: { sku: [sku], quantity: [quantity], currency_code } },
      ),
    select: ({ prices }) => prices[0],
    retry: false,
  })
}

/** Writes to a tier or its discounts. */
export function usePriceAct() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method = "POST", body }: { path: string; method?: string; body?: object }) =>
      sdk.client.fetch(path, { method, body }),
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  })
}

/** Core's name for the only variant that goods have says nothing. */
export function variantName({ variant_title }: { variant_title: string | null }): string | null {
  return variant_title === "Default variant" ? null : variant_title
}

export type FileFault = { line: number; column: string; value: string | null; reason: string }

/** What the server says of a refused request; the client's own error carries its message alone. */
export type Refused = { code?: string; message: string; details?: Record<string, unknown> }

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** Hands a whole file to the import. The body is the file itself, which the client would write as JSON. */
export async function importFile(file: File): Promise<{ rows: number } | Refused> {
  const isExcel = file.name.toLowerCase().endsWith(".xlsx")
  return await raw("/admin/contract-prices/import", {
    method: "POST",
    headers: { "content-type": isExcel ? XLSX : "text/csv" },
    body: file,
  }).then((response) => response.json() as Promise<{ rows: number } | Refused>)
}

/** Sends a sheet of changes; a dry run only tells what it would do. A refusal is an answer, too. */
export async function sendChanges(
  owner: OwnerRef,
  changes: ChangeRow[],
  dry_run: boolean,
): Promise<ChangesAnswer | Refused> {
  const response = await raw(pathOf(owner), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ changes, dry_run }),
  })
  return (await response.json()) as ChangesAnswer | Refused
}

export async function exportFile(owner: OwnerRef): Promise<Blob> {
  const query = new URLSearchParams({ [`${owner.kind}_id`]: owner.id, format: "xlsx" })
  const response = await raw(`/admin/contract-prices/export?${query}`, {})
  if (!response.ok) {
    throw new Error(((await response.json()) as Refused).message)
  }
  return await response.blob()
}

declare const __BACKEND_URL__: string | undefined

async function raw(path: string, init: RequestInit): Promise<Response> {
  const token = await sdk.client.getToken()
  return await fetch(new URL(path, new URL(__BACKEND_URL__ || "/", window.location.origin)), {
    ...init,
    credentials: "include",
    headers: { ...init.headers, ...(token && { authorization: `Bearer ${token}` }) },
  })
}

export type PriceChangeEntry = {
  id: string
  kind: "contract_price" | "tier_discount"
  goods: { sku: string | null; name: string } | null
  category: { name: string | null } | null
  min_quantity: string | null
  starts_at: string | null
  before: { amount?: string; rate_bps?: number; ends_at: string | null } | null
  after: { amount?: string; rate_bps?: number; ends_at: string | null } | null
  changed_by: { id: string; name: string | null } | null
  changed_at: string
}

/** Who changed what, the latest first, as far back as somebody has looked. */
export function usePriceHistory(owner: OwnerRef, sku: string | null) {
  return useInfiniteQuery({
    queryKey: [KEY, "history", owner, sku],
    queryFn: ({ pageParam }) =>
      sdk.client.fetch<{ changes: PriceChangeEntry[]; next_cursor: string | null }>(
        `${pathOf(owner)}/history`,
        {
          query: { sku: sku ?? undefined, cursor: pageParam },
        },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  })
}

export type SeenGoods = {
  variant_id: string
  sku: string | null
  name: string
  variant_title: string | null
  thumbnail: string | null
  price: { quantity: string; amount: string | null; list_amount: string | null }
  breaks: { quantity: string; amount: string | null }[]
  stock: { is_managed?: boolean; level?: string; available?: string | null }
}

/** The catalogue as the company's buyers are answered. */
export function useAsSeen(companyId: string, q: string) {
  return useInfiniteQuery({
    queryKey: [KEY, "as-seen", companyId, q],
    queryFn: ({ pageParam }) =>
      sdk.client.fetch<{ currency_code: string; goods: SeenGoods[]; next_cursor: string | null }>(
        `/admin/price-tables/companies/${companyId}/as-seen`,
        { query: { q: q || undefined, cursor: pageParam } },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
    retry: false,
  })
}

import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { CompanyEvent } from "../../read-models/company-timeline"
import { COMPANIES_KEY, type CompanyRow, type Credit } from "./companies"
import { sdk } from "./sdk"

export const ROLES = ["owner", "buyer", "finance", "viewer"] as const
export type MemberRole = (typeof ROLES)[number]

export const LIMITS = ["limit_per_order", "limit_per_day", "limit_per_week", "limit_per_month"] as const
export type Limits = Record<(typeof LIMITS)[number], string | number | null>

export type Member = {
  id: string
  role: MemberRole
  status: "active" | "inactive"
  customer: { id: string; email: string; first_name: string | null; last_name: string | null }
} & Limits

export type Address = {
  id: string
  label: string | null
  contact_name: string | null
  phone: string | null
  address_1: string
  address_2: string | null
  city: string | null
  province: string | null
  postal_code: string | null
  country_code: string
  latitude: number | null
  longitude: number | null
  coordinates_source: "given" | "gazetteer" | "unknown"
  is_default: boolean
}

export type Company = Omit<CompanyRow, "sales_rep" | "credit" | "last_order" | "overdue"> & {
  tax_id: string | null
  contact_name: string | null
  email: string | null
  phone: string | null
  sales_rep_id: string | null
  members: Member[]
  addresses: Address[]
}

export type CompanyDetails = Partial<
  Pick<Company, "code" | "name" | "tax_id" | "region" | "sales_rep_id" | "contact_name" | "email" | "phone">
> & { payment_terms_days?: number }

const base = (id: string) => `/admin/companies/${id}`

export function useCompany(id: string) {
  return useQuery({
    queryKey: [COMPANIES_KEY, id],
    queryFn: () => sdk.client.fetch<{ company: Company }>(base(id)),
    select: ({ company }) => company,
  })
}

/** Whatever is written about a company makes all that is shown of companies old. */
function useWriting<Input, Answer = unknown>(write: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSettled: () => queries.invalidateQueries({ queryKey: [COMPANIES_KEY] }),
  })
}

const post = (path: string, body: object) => sdk.client.fetch(path, { method: "POST", body })

export const useEditCompany = (id: string) => useWriting((body: CompanyDetails) => post(base(id), body))

export const useMoveToTier = (id: string) =>
  useWriting((tier_id: string) => post(`${base(id)}/tier`, { tier_id }))

export type TierEffect = {
  compared: number
  goods: number
  changed: number
  up: number
  down: number
  currency_code: string
  largest: {
    variant_id: string
    sku: string | null
    product_title: string
    variant_title: string | null
    before: string | null
    after: string | null
    difference: string | null
  }[]
}

export function useTierEffect(id: string, tierId: string | null) {
  return useQuery({
    queryKey: [COMPANIES_KEY, id, "tier-effect", tierId],
    queryFn: () =>
      sdk.client.fetch<{ effect: TierEffect }>(`${base(id)}/tier/effect`, { query: { tier_id: tierId } }),
    select: ({ effect }) => effect,
    enabled: tierId !== null,
  })
}

export type MemberDraft = { role: MemberRole; email?: string; status?: Member["status"] } & Partial<Limits>

/** A new one without `memberId`. */
export const useSaveMember = (id: string, memberId?: string) =>
  useWriting((draft: MemberDraft) =>
    post([base(id), "members", ...(memberId ? [memberId] : [])].join("/"), draft),
  )

export const useRemoveMember = (id: string) =>
  useWriting((memberId: string) => sdk.client.fetch(`${base(id)}/members/${memberId}`, { method: "DELETE" }))

export type CreditAnswer = {
  credit: (Credit & { currency_code: string }) | null
  receivables: {
    id: string
    order_id: string
    order_display_id: number | null
    currency_code: string
    open: string
    due_at: string
    is_overdue: boolean
  }[]
  receivables_count: number
}

export function useCredit(id: string) {
  return useQuery({
    queryKey: [COMPANIES_KEY, id, "credit"],
    queryFn: () => sdk.client.fetch<CreditAnswer>(`${base(id)}/credit`, { query: { limit: 5 } }),
  })
}

export const useChangeLimit = (id: string) =>
  useWriting((body: { limit: string; reason: string }) => post(`${base(id)}/credit`, body))

export type ContractPrice = {
  id: string
  sku: string | null
  product_title: string | null
  currency_code: string
  min_quantity: string
  amount: string
  ends_at: string | null
}

export function useContractPrices(id: string, query: { limit: number; offset: number }) {
  return useQuery({
    queryKey: [COMPANIES_KEY, id, "prices", query],
    queryFn: () =>
      sdk.client.fetch<{ contract_prices: ContractPrice[]; count: number }>("/admin/contract-prices", {
        query: { company_id: id, ...query },
      }),
    placeholderData: keepPreviousData,
  })
}

export type CompanyOrder = {
  id: string
  display_id: number
  placed_at: string
  currency_code: string
  total: string
}

export function useLatestOrders(id: string) {
  return useQuery({
    queryKey: [COMPANIES_KEY, id, "orders"],
    queryFn: () =>
      sdk.client.fetch<{ orders: CompanyOrder[] }>("/admin/order-list", {
        query: { company_id: id, limit: 5 },
      }),
    select: ({ orders }) => orders,
  })
}

export type Note = {
  id: string
  text: string
  created_at: string
  author: { id: string; name: string | null }
  is_own: boolean
}

export function useNotes(id: string) {
  return useQuery({
    queryKey: [COMPANIES_KEY, id, "notes"],
    queryFn: () =>
      sdk.client.fetch<{ notes: Note[]; count: number }>(`${base(id)}/notes`, { query: { limit: 50 } }),
  })
}

export const useAddNote = (id: string) => useWriting((text: string) => post(`${base(id)}/notes`, { text }))

export const useRemoveNote = (id: string) =>
  useWriting((noteId: string) => sdk.client.fetch(`${base(id)}/notes/${noteId}`, { method: "DELETE" }))

/** As the API tells them: moments are texts. */
type Distributed<T> = T extends CompanyEvent ? Omit<T, "at"> & { at: string } : never
export type ToldEvent = Distributed<CompanyEvent>

export function useTimeline(id: string) {
  return useInfiniteQuery({
    queryKey: [COMPANIES_KEY, id, "timeline"],
    queryFn: ({ pageParam }) =>
      sdk.client.fetch<{ events: ToldEvent[]; next_cursor: string | null }>(`${base(id)}/timeline`, {
        query: { limit: 15, ...(pageParam && { cursor: pageParam }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor }) => next_cursor,
  })
}

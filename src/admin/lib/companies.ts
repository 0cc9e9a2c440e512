import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { enCompanies } from "../i18n/en-companies"
import { sdk } from "./sdk"

export type CompanyStatus = "pending" | "active" | "suspended"

export type Credit = { limit: string; used: string; held: string; available: string }

export type CompanyRow = {
  id: string
  code: string
  name: string
  status: CompanyStatus
  currency_code: string
  payment_terms_days: number
  created_at: string
  tier: { id: string; code: string; name: string }
  sales_rep: { id: string; name: string } | null
  region: string | null
  credit: Credit | null
  last_order: { id: string; display_id: number; placed_at: string } | null
  overdue: { amount: string; since: string } | null
}

export type CompaniesQuery = {
  q?: string
  status?: CompanyStatus[] | CompanyStatus
  tier_id?: string[]
  sales_rep_id?: string[]
  region?: string
  is_overdue?: boolean
  has_application?: boolean
  order?: string
  offset?: number
  limit: number
}

type CompaniesAnswer = { companies: CompanyRow[]; count: number }

/** What a merchant may do with a company in each state; the server decides. */
export const ACTIONS = { pending: ["approve"], active: ["suspend"], suspended: ["reactivate"] } as const
export type CompanyAction = (typeof ACTIONS)[CompanyStatus][number]

export const COMPANIES_KEY = "b2b-companies"

export function useCompanies(query: CompaniesQuery) {
  return useQuery({
    queryKey: [COMPANIES_KEY, query],
    queryFn: () => sdk.client.fetch<CompaniesAnswer>("/admin/companies", { query }),
    placeholderData: keepPreviousData,
  })
}

export function useCompanyAction() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, action }: { id: string; action: CompanyAction }) =>
      sdk.client.fetch(`/admin/companies/${id}/${action}`, { method: "POST" }),
    onSettled: () => queries.invalidateQueries({ queryKey: [COMPANIES_KEY] }),
  })
}

export type NewCompany = {
  name: string
  code?: string
  tier_id?: string
  region?: string
  sales_rep_id?: string
  contact_name?: string
  phone?: string
  owner?: { email: string }
}

export function useAddCompany() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: NewCompany) =>
      sdk.client.fetch<{ company: { id: string } }>("/admin/companies", { method: "POST", body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [COMPANIES_KEY] }),
  })
}

/** Tiers to choose from, the lowest first. */
export function useTiers() {
  return useQuery({
    queryKey: [COMPANIES_KEY, "tiers"],
    queryFn: () =>
      sdk.client.fetch<{ tiers: { id: string; name: string }[] }>("/admin/tiers", { query: { limit: 200 } }),
    select: ({ tiers }) => tiers,
  })
}

type Column = keyof (typeof enCompanies)["company"]["import"]["columns"]

export type ImportAnswer = {
  rows: number
  created: number
  updated: number
  unchanged: number
  invited: number
  faulty_rows: number
  faults: { line: number; column: Column; value: string | null; reason: string }[]
  preview: {
    line: number
    code: string
    name: string
    action: "create" | "update"
    changes: { column: Column; before: string | null; after: string }[]
  }[]
}

const TYPES: Record<string, string> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

/** Sends a file as it is; a dry run only tells what would happen. */
export function useImportCompanies() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, dry_run }: { file: File; dry_run: boolean }) => {
      const type = TYPES[file.name.split(".").pop()?.toLowerCase() ?? ""] ?? file.type
      return sdk.client.fetch<ImportAnswer>("/admin/companies/import", {
        method: "POST",
        query: { dry_run },
        headers: { "content-type": type },
        // The client writes objects as JSON unless the content type is another one.
        body: file,
      })
    },
    onSuccess: (_answer, { dry_run }) =>
      dry_run ? undefined : queries.invalidateQueries({ queryKey: [COMPANIES_KEY] }),
  })
}

/** The template's bytes with the dashboard's log-in. */
export async function downloadTemplate(language: "en" | "zh"): Promise<Blob> {
  const answer = await sdk.client.fetch<Response>("/admin/companies/import/template", {
    query: { language },
    headers: { accept: TYPES.xlsx },
  })
  return await answer.blob()
}

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "./sdk"

export type CompanyStatus = "pending" | "active" | "suspended"

export type CompanyRow = {
  id: string
  code: string
  name: string
  status: CompanyStatus
  currency_code: string
  payment_terms_days: number
  created_at: string
  tier: { id: string; code: string; name: string } | null
}

export type CompaniesQuery = {
  q?: string
  status?: CompanyStatus[]
  order?: string
  offset?: number
  limit: number
}

type CompaniesAnswer = { companies: CompanyRow[]; count: number }

/** What a merchant may do with a company in each state; the server decides. */
export const ACTIONS = { pending: ["approve"], active: ["suspend"], suspended: ["reactivate"] } as const
export type CompanyAction = (typeof ACTIONS)[CompanyStatus][number]

const KEY = "b2b-companies"

export function useCompanies(query: CompaniesQuery) {
  return useQuery({
    queryKey: [KEY, query],
    queryFn: () => sdk.client.fetch<CompaniesAnswer>("/admin/companies", { query }),
    placeholderData: keepPreviousData,
  })
}

export function useCompanyAction() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, action }: { id: string; action: CompanyAction }) =>
      sdk.client.fetch(`/admin/companies/${id}/${action}`, { method: "POST" }),
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  })
}

import { useQuery } from "@tanstack/react-query"
import type { Answer } from "./answers"
import { call } from "./client"

const PENDING_IS_ASKED_MS = 60_000

/** The company of who is logged in, and their own place in it. */
export function useCompany() {
  return useQuery({
    queryKey: ["company"],
    queryFn: ({ signal }) => call<Answer<"getStoreCompaniesMe">>("/store/companies/me", { signal }),
    refetchInterval: ({ state }) => state.data?.company.status === "pending" && PENDING_IS_ASKED_MS,
  })
}

export function useAddresses() {
  return useQuery({
    queryKey: ["addresses"],
    queryFn: ({ signal }) =>
      call<Answer<"getStoreCompaniesMeAddresses">>("/store/companies/me/addresses", { signal }),
    select: ({ addresses }) => addresses,
  })
}

export function useCredit() {
  return useQuery({
    queryKey: ["credit"],
    queryFn: ({ signal }) => call<Answer<"getStoreCredit">>("/store/credit", { signal }),
  })
}

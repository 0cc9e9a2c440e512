import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Candidate } from "./order-detail"
import { sdk } from "./sdk"
import type { TrialLine } from "./trial-lines"

export type Warehouse = {
  id: string
  name: string
  address: { city: string | null; country_code: string | null } | null
  warehouse_profile: Profile | null
}

export type Profile = {
  latitude: number | null
  longitude: number | null
  priority: number
  service_area: string[] | null
}

export type Place = {
  id: string
  name: string
  province: string | null
  country_code: string
  latitude: number
  longitude: number
}

export type ShipTo = {
  country_code: string
  province?: string | null
  city?: string | null
  postal_code?: string | null
  latitude?: number | null
  longitude?: number | null
}

export type Trial = {
  basis: string
  place?: string
  ranking: {
    location_id: string
    name: string
    distance_km: number | null
    priority: number
    serves: boolean
  }[]
  shipping?: {
    policy: "fewest_parcels" | "nearest_first" | "priority_first"
    reason: string
    candidates: Candidate[]
    lines: {
      line: number
      sku: string
      title: string
      quantity: string
      available: string
      parts: { warehouse: string | null; quantity: string; is_backorder: boolean }[]
    }[]
  }
}

const KEY = "b2b-warehouses"

export function useWarehouses(query: { q?: string; limit: number; offset: number }) {
  return useQuery({
    queryKey: [KEY, query],
    queryFn: () =>
      sdk.client.fetch<{ warehouses: Warehouse[]; count: number }>("/admin/warehouses", { query }),
    placeholderData: keepPreviousData,
  })
}

export function useSaveWarehouse(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Profile) => sdk.client.fetch(`/admin/warehouses/${id}`, { method: "POST", body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY] }),
  })
}

/** Cities and counties whose name begins so. */
export function usePlaces(q: string, country_code: string) {
  return useQuery({
    queryKey: [KEY, "places", q, country_code],
    queryFn: () =>
      sdk.client.fetch<{ places: Place[] }>("/admin/places", { query: { q, country_code, limit: 8 } }),
    select: ({ places }) => places,
    enabled: q !== "" && /^[a-z]{2}$/i.test(country_code),
    placeholderData: keepPreviousData,
  })
}

export function useTrial() {
  return useMutation({
    mutationFn: (body: { ship_to: ShipTo; lines?: TrialLine[] }) =>
      sdk.client.fetch<Trial>("/admin/warehouses/simulate", { method: "POST", body }),
  })
}

export type CustomerAddress = ShipTo & {
  id: string
  label: string | null
  address_1: string
  is_default: boolean
}

export function useCustomersNamed(q: string) {
  return useQuery({
    queryKey: [KEY, "customers", q],
    queryFn: () =>
      sdk.client.fetch<{ companies: { id: string; name: string; code: string }[] }>("/admin/companies", {
        query: { limit: 8, ...(q && { q }) },
      }),
    select: ({ companies }) => companies,
    placeholderData: keepPreviousData,
  })
}

export function useAddressesOf(company: string | null) {
  return useQuery({
    queryKey: [KEY, "addresses", company],
    queryFn: () =>
      sdk.client.fetch<{ addresses: CustomerAddress[] }>(`/admin/companies/${company}/addresses`, {
        query: { limit: 100 },
      }),
    select: ({ addresses }) => addresses,
    enabled: company !== null,
  })
}

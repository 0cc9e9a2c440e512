import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { Answer } from "./answers"
import { call } from "./client"
import type { components } from "./schema"
import { useChange } from "./use-change"

const PATH = "/store/companies/me/addresses"
const CHANGED = ["addresses"]

export type AddressBody = components["schemas"]["AddressBody"]
export type ShipTo = components["schemas"]["ShipTo"]

/** Adds an address, or changes the one with this id. */
export function useSavingAddress(id?: string) {
  return useChange(CHANGED, (body: AddressBody) =>
    call(id ? `${PATH}/${id}` : PATH, { method: "POST", body }),
  )
}

export function useMakingDefault(id: string) {
  return useChange<void>(CHANGED, () => call(`${PATH}/${id}`, { method: "POST", body: { is_default: true } }))
}

export function useRemovingAddress(id: string) {
  return useChange<void>(CHANGED, () => call(`${PATH}/${id}`, { method: "DELETE" }))
}

/** Which warehouse would serve a place, and how exactly the place is known. */
export function useNearestWarehouse(place: ShipTo | null) {
  return useQuery({
    queryKey: ["nearest-warehouse", place],
    enabled: place !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call<Answer<"postStorePlacesNearestWarehouse">>("/store/places/nearest-warehouse", {
        method: "POST",
        body: place ?? {},
        signal,
      }),
  })
}

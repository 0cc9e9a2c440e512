import type { Located, Warehouse, Whereabouts } from "../types"
import type { PlaceChoice } from "./choose-place"
import type { PlaceQuery } from "./place-query"
import { normalizeProvince } from "./provinces"
import type { Destination } from "./rank-warehouses"

/** Coordinates that came with the address need no look-up, unless a service area asks for the province. */
export function needsGazetteer(address: Whereabouts, warehouses: readonly Warehouse[]): boolean {
  const isLocated = typeof address.latitude === "number" && typeof address.longitude === "number"
  return !isLocated || warehouses.some(({ service_area }) => service_area?.some((area) => area.includes("/")))
}

/** Coordinates that came with the address stand; else those of the gazetteer's choice. */
export function locatedAt(address: Whereabouts, choice: PlaceChoice | null): Located {
  const { latitude, longitude } = address
  if (typeof latitude === "number" && typeof longitude === "number") {
    return { latitude, longitude, basis: "given" }
  }
  if (!choice) {
    return { latitude: null, longitude: null, basis: "unknown" }
  }
  const { place, basis } = choice
  return { latitude: place.latitude, longitude: place.longitude, basis, place: place.name }
}

/** What ranking needs of the ship-to. Its province may be written, or known from the place that was found. */
export function destinationOf(located: Located, query: PlaceQuery, choice: PlaceChoice | null): Destination {
  const { latitude, longitude } = located
  return {
    coordinates: latitude !== null && longitude !== null ? { latitude, longitude } : null,
    country_code: query.country_code,
    provinces: [query.province, provinceOf(query, choice)].filter((province) => province !== null),
  }
}

/** A country's row stands at its largest city, which tells nothing of the address's province. */
function provinceOf(query: PlaceQuery, choice: PlaceChoice | null): string | null {
  const province = choice && choice.basis !== "country" ? choice.place.province : null
  return province && normalizeProvince(query.country_code, province)
}

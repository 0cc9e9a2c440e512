import type { Place } from "../types"

const PLACE = ["address_1", "address_2", "city", "province", "postal_code", "country_code"] as const

type Given = { latitude?: number | null; longitude?: number | null }

/** Coordinates that somebody gave; null when they must be looked up. */
export function givenCoordinates({
  latitude,
  longitude,
}: Given): { latitude: number; longitude: number } | null {
  return typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : null
}

/**
 * Whether an address must be located anew: when it moves, for its coordinates, even given ones, were those of the old
 * place, and when its given coordinates are taken back with null.
 */
export function mustLocate(before: Place, change: Partial<Place> & Given): boolean {
  const isMoved = PLACE.some((part) => change[part] !== undefined && change[part] !== before[part])
  return isMoved || change.latitude === null || change.longitude === null
}

import type { WarehouseProfile, WarehouseProfileInput } from "../types"

/** The profile after an update: what is left out stays as it was; a new profile starts from the defaults. */
export function mergeProfile(input: WarehouseProfileInput, known: WarehouseProfile | null): WarehouseProfile {
  const { stock_location_id, latitude, longitude, priority, service_area } = input
  return {
    stock_location_id,
    latitude: latitude === undefined ? (known?.latitude ?? null) : latitude,
    longitude: longitude === undefined ? (known?.longitude ?? null) : longitude,
    priority: priority ?? known?.priority ?? 0,
    service_area: service_area === undefined ? (known?.service_area ?? null) : service_area,
  }
}

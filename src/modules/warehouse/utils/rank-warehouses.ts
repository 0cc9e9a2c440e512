import type { Coordinates, RankedLocation, Warehouse } from "../types"
import { distanceKm } from "./distance"
import { normalizeProvince } from "./provinces"

export type Destination = {
  coordinates: Coordinates | null
  country_code: string
  /** Normalised names of the province, as the address and as the gazetteer give it. */
  provinces: readonly string[]
}

/** Nearest first; unknown distance last; among equals the higher priority, then the id. */
export function rankWarehouses(warehouses: readonly Warehouse[], destination: Destination): RankedLocation[] {
  return warehouses
    .map((warehouse) => ({
      location_id: warehouse.location_id,
      name: warehouse.name,
      distance_km: distanceTo(warehouse, destination),
      priority: warehouse.priority,
      serves: serves(warehouse.service_area, destination),
    }))
    .sort(
      (a, b) =>
        (a.distance_km ?? Infinity) - (b.distance_km ?? Infinity) ||
        b.priority - a.priority ||
        (a.location_id < b.location_id ? -1 : 1),
    )
}

function distanceTo({ latitude, longitude }: Warehouse, { coordinates }: Destination): number | null {
  if (latitude === null || longitude === null || !coordinates) {
    return null
  }
  return Math.round(distanceKm({ latitude, longitude }, coordinates) * 10) / 10
}

/** Whether a service area ("gb", "cn/福建省") holds the destination. One without a known province is in no province. */
export function serves(serviceArea: readonly string[] | null, destination: Destination): boolean {
  if (!serviceArea) {
    return true
  }
  return serviceArea.some((area) => {
    const [country, province] = area.split("/")
    if (country.toLowerCase() !== destination.country_code) {
      return false
    }
    return !province || destination.provinces.includes(normalizeProvince(destination.country_code, province))
  })
}

/** What is known of where something is or goes; the most precise part decides. */
export type Whereabouts = {
  /** ISO 3166-1 alpha-2, any case. */
  country_code: string
  province?: string | null
  /** City, county or district; Chinese texts may hold several at once: 广州市天河区. */
  city?: string | null
  postal_code?: string | null
  latitude?: number | null
  longitude?: number | null
}

/** From what the coordinates were told, most precise first. */
export type LocationBasis = "given" | "postal_code" | "county" | "city" | "province" | "country" | "unknown"

export type Coordinates = { latitude: number; longitude: number }

export type Located = {
  latitude: number | null
  longitude: number | null
  basis: LocationBasis
  /** The gazetteer's name of the place whose coordinates these are. */
  place?: string
}

export type PlaceLevel = "country" | "province" | "city" | "county"

/** A gazetteer row, as far as locating reads it. */
export type Place = Coordinates & {
  id: string
  level: PlaceLevel
  country_code: string
  province: string | null
  city: string | null
  county: string | null
  name: string
  name_normalized: string
  postal_code: string | null
  population: number
}

/** A stock location with what its profile says; without a profile it has priority 0 and serves everywhere. */
export type Warehouse = {
  location_id: string
  name: string
  latitude: number | null
  longitude: number | null
  priority: number
  service_area: string[] | null
}

export type RankedLocation = {
  location_id: string
  name: string
  /** Great-circle, to 0.1 km; null when either end is unknown. */
  distance_km: number | null
  /** Higher first. */
  priority: number
  /** Whether the destination lies in its service area. */
  serves: boolean
}

export type Ranking = { basis: LocationBasis; place?: string; ranking: RankedLocation[] }

export type WarehouseProfile = {
  stock_location_id: string
  latitude: number | null
  longitude: number | null
  priority: number
  service_area: string[] | null
}

/** What is left out stays as it was; coordinates that end up null are looked up from the location's address. */
export type WarehouseProfileInput = { stock_location_id: string } & Partial<WarehouseProfile>

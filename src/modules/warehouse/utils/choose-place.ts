import type { LocationBasis, Place } from "../types"
import { isChinese, normalizePlaceName } from "./normalize-place-name"
import type { PlaceQuery } from "./place-query"

export type PlaceChoice = { place: Place; basis: Exclude<LocationBasis, "given" | "unknown"> }

/**
 * The row that tells best where an address lies, and from what: its postal code (in China else the one that shares
 * most digits, four at least), county, city, province, country. Of several of one name the largest wins. A province
 * that the gazetteer knows is binding: Portland in Texas is never Portland in Oregon. Null when nothing is known.
 */
export function choosePlace(query: PlaceQuery, rows: readonly Place[]): PlaceChoice | null {
  const provinces = rows.filter((row) => row.level === "province" && row.name_normalized === query.province)
  const province = provinces[0]?.province ?? null
  const inProvince = (row: Place) => province === null || row.province === province
  return (
    byPostalCode(query, rows) ??
    byName(query, rows.filter(inProvince)) ??
    choice(provinces[0] ?? cityNamedLikeProvince(query, rows), "province") ??
    choice(
      rows.find((row) => row.level === "country"),
      "country",
    )
  )
}

function byPostalCode(query: PlaceQuery, rows: readonly Place[]): PlaceChoice | null {
  const { postal_code, postal_area } = query
  const sharesCode = (row: Place) => postal_code !== null && row.postal_code === postal_code
  const exact = rows.filter(sharesCode)
  const near = rows.filter((row) => postal_area !== null && row.postal_code?.startsWith(postal_area))
  const candidates = exact.length ? exact : near
  const order = [
    (row: Place) => Number(row.name_normalized === query.name),
    (row: Place) => sharedDigits(row.postal_code ?? "", postal_code ?? ""),
    (row: Place) => Number(row.level === "city"),
    (row: Place) => row.population,
  ]
  return choice(best(candidates, order), "postal_code")
}

function byName(query: PlaceQuery, rows: readonly Place[]): PlaceChoice | null {
  const named = rows.filter((row) => isTown(row) && row.name_normalized === query.name)
  const isIn = (row: Place) =>
    row.level === "county" &&
    query.within_city !== null &&
    normalizePlaceName(row.city ?? "") === query.within_city
  const isWrittenSo = (row: Place) =>
    query.written !== null && isChinese(query.written) && row.name === query.written.trim()
  const order = [
    (row: Place) => Number(isIn(row)),
    (row: Place) => Number(isWrittenSo(row)),
    (row: Place) => Number(row.level === "city"),
    (row: Place) => row.population,
  ]
  const chosen = best(named, order)
  // 朝阳区 written with a city that has no such district: the city is known, the district is another's.
  const city = rows.find((row) => row.level === "city" && row.name_normalized === query.within_city)
  if (city && (!chosen || !isIn(chosen))) {
    return choice(city, "city")
  }
  return choice(chosen, chosen?.level === "county" ? "county" : "city")
}

/** Provinces are often called by their capital ("Barcelona", "Madrid"). */
function cityNamedLikeProvince(query: PlaceQuery, rows: readonly Place[]): Place | undefined {
  const cities = rows.filter((row) => row.level === "city" && row.name_normalized === query.province)
  return best(cities, [(row) => row.population])
}

const isTown = (row: Place) => row.level === "city" || row.level === "county"

function choice(place: Place | undefined, basis: PlaceChoice["basis"]): PlaceChoice | null {
  return place ? { place, basis } : null
}

/** The highest by the first criterion that tells two rows apart; the lowest id when none does. */
function best(rows: readonly Place[], criteria: readonly ((row: Place) => number)[]): Place | undefined {
  return [...rows].sort((a, b) => {
    const decisive = criteria.find((criterion) => criterion(a) !== criterion(b))
    return decisive ? decisive(b) - decisive(a) : a.id < b.id ? -1 : 1
  })[0]
}

function sharedDigits(a: string, b: string): number {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) {
    shared++
  }
  return shared
}

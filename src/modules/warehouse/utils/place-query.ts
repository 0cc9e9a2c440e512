import type { Whereabouts } from "../types"
import { gazetteerName } from "./exonyms"
import { normalizePlaceName } from "./normalize-place-name"
import { normalizeProvince } from "./provinces"

/** What to look up in the gazetteer for an address; every name normalised. */
export type PlaceQuery = {
  country_code: string
  province: string | null
  /** The city that a county was written with: 广州 of 广州市天河区. */
  within_city: string | null
  /** The most precise name as written, to prefer 朝阳市 over 朝阳区 when that was written. */
  written: string | null
  name: string | null
  postal_code: string | null
  /** Four digits that neighbouring Chinese postal codes share. */
  postal_area: string | null
}

/** Chinese addresses name these parts of China, which have country codes of their own. */
const COUNTRY_OF_CHINESE_REGION = new Map([
  ["香港", "hk"],
  ["澳门", "mo"],
  ["台湾", "tw"],
])

const CHINESE_PARTS =
  /^(?<province>.+?(?:省|自治区|特别行政区))?(?<city>.+?(?:市|自治州|地区|盟))?(?<county>.+?(?:自治县|自治旗|区|县|旗|市))?$/u

export function placeQuery(address: Whereabouts): PlaceQuery {
  const country = address.country_code.trim().toLowerCase()
  const parts = splitCity(address.city?.trim() ?? "")
  const writtenProvince = address.province?.trim() || parts.province
  const province = writtenProvince ? normalizeProvince(country, writtenProvince) : null
  const written = parts.county ?? parts.city
  const postalCode = address.postal_code?.replace(/[\s-]/g, "").toUpperCase() || null
  return {
    country_code: (country === "cn" && province && COUNTRY_OF_CHINESE_REGION.get(province)) || country,
    province,
    within_city: parts.county && parts.city ? normalizePlaceName(parts.city) : null,
    written,
    name: written ? gazetteerName(country, normalizePlaceName(written)) : null,
    postal_code: postalCode,
    postal_area: country === "cn" && postalCode && /^\d{6}$/.test(postalCode) ? postalCode.slice(0, 4) : null,
  }
}

type CityParts = { province: string | null; city: string | null; county: string | null }

function splitCity(text: string): CityParts {
  const parts = CHINESE_PARTS.exec(text.replace(/\s/g, ""))?.groups
  if (!text || !parts) {
    return { province: null, city: text || null, county: null }
  }
  return { province: parts.province ?? null, city: parts.city ?? null, county: parts.county ?? null }
}

/** The normalised names under which rows can answer the query. */
export function namesToLookUp(query: PlaceQuery): string[] {
  const names = [query.name, query.within_city, query.province, query.country_code]
  return [...new Set(names.filter((name) => name !== null))]
}

/** The postal codes that can answer the query: its own, in China those of its area. */
export function postalCodesToLookUp({
  postal_code,
  postal_area,
}: PlaceQuery): { from: string; to: string } | null {
  if (postal_area) {
    return { from: `${postal_area}00`, to: `${postal_area}99` }
  }
  return postal_code ? { from: postal_code, to: postal_code } : null
}

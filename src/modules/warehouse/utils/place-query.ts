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
const COUNTRY_OF_CHINESE_REGION: Record<string, string> = { 香港: "hk", 澳门: "mo", 台湾: "tw" }

const CHINESE_PARTS =
  /^(?<province>.+?(?:省|自治区|特别行政区))?(?<city>.+?(?:市|自治州|地区|盟))?(?<county>.+?(?:自治县|自治旗|区|县|旗|市))?$/u

export function placeQuery(address: Whereabouts): PlaceQuery {
  const country = (address.country_code ?? "").trim().toLowerCase()
  const parts = splitCity(address.city ?? "")
  const province = address.province?.trim() || parts.province
  const written = parts.county ?? parts.city
  const postalCode = (address.postal_code ?? "").replace(/[\s-]/g, "").toUpperCase() || null
  const provinceKey = province ? normalizeProvince(country, province) : null
  return {
    country_code: (country === "cn" && provinceKey && COUNTRY_OF_CHINESE_REGION[provinceKey]) || country,
    province: provinceKey,
    within_city: parts.county && parts.city ? normalizePlaceName(parts.city) : null,
    written,
    name: written ? gazetteerName(country, normalizePlaceName(written)) : null,
    postal_code: postalCode,
    postal_area: country === "cn" && /^\d{6}$/.test(postalCode ?? "") ? postalCode!.slice(0, 4) : null,
  }
}

function splitCity(city: string): { province: string | null; city: string | null; county: string | null } {
  const text = city.trim()
  const parts = CHINESE_PARTS.exec(text.replace(/\s/g, ""))?.groups
  if (!text || !parts) {
    return { province: null, city: text || null, county: null }
  }
  return { province: parts.province ?? null, city: parts.city ?? null, county: parts.county ?? null }
}

/** The normalised names under which rows can answer the query. */
export function lookupNames(query: PlaceQuery): string[] {
  const names = [query.name, query.within_city, query.province, query.country_code]
  return [...new Set(names.filter((name): name is string => Boolean(name)))]
}

import type { AddressForm } from "../../components/address-fields"
import type { Address } from "../../lib/api/answers"
import type { AddressBody, ShipTo } from "../../lib/api/use-addresses"
import { textOrNull } from "../../lib/form-rules"

const TEXTS = ["label", "contact_name", "phone", "address_2"] as const

export type FullAddressForm = AddressForm &
  Record<(typeof TEXTS)[number], string> & { latitude: string; longitude: string; is_default: boolean }

const NEW_ADDRESS: FullAddressForm = {
  label: "",
  contact_name: "",
  phone: "",
  country_code: "",
  province: "",
  city: "",
  postal_code: "",
  address_1: "",
  address_2: "",
  latitude: "",
  longitude: "",
  is_default: false,
}

/** Coordinates that the gazetteer found are not shown as if they had been given: they would then stay for good. */
export function formOf(address?: Address): FullAddressForm {
  if (!address) {
    return NEW_ADDRESS
  }
  const isGiven = address.coordinates_source === "given"
  return {
    label: address.label ?? "",
    contact_name: address.contact_name ?? "",
    phone: address.phone ?? "",
    country_code: address.country_code,
    province: address.province ?? "",
    city: address.city ?? "",
    postal_code: address.postal_code ?? "",
    address_1: address.address_1,
    address_2: address.address_2 ?? "",
    latitude: isGiven ? String(address.latitude ?? "") : "",
    longitude: isGiven ? String(address.longitude ?? "") : "",
    is_default: address.is_default,
  }
}

/** Coordinates are left out where none are given, so that the API looks them up; null takes given ones back. */
export function bodyOf(form: FullAddressForm, before?: Address): AddressBody {
  const coordinates = coordinatesOf(form)
  const isTakenBack = !coordinates && before?.coordinates_source === "given"
  return {
    ...Object.fromEntries(TEXTS.map((name) => [name, textOrNull(form[name])])),
    country_code: form.country_code,
    province: textOrNull(form.province),
    city: textOrNull(form.city),
    postal_code: textOrNull(form.postal_code),
    address_1: form.address_1.trim(),
    is_default: form.is_default,
    ...(isTakenBack ? { latitude: null, longitude: null } : coordinates),
  }
}

/** What the nearest warehouse is asked for; null while the form names no place. */
export function placeOf(form: FullAddressForm): ShipTo | null {
  const [province, city, postal_code] = [form.province, form.city, form.postal_code].map(textOrNull)
  const coordinates = coordinatesOf(form)
  const isPlace = form.country_code && (province || city || postal_code || coordinates)
  return isPlace ? { country_code: form.country_code, province, city, postal_code, ...coordinates } : null
}

/** Both or none: half a pair is no place. */
function coordinatesOf({ latitude, longitude }: FullAddressForm) {
  const isPair = latitude.trim() !== "" && longitude.trim() !== ""
  const pair = { latitude: Number(latitude), longitude: Number(longitude) }
  const isOnEarth = Math.abs(pair.latitude) <= 90 && Math.abs(pair.longitude) <= 180
  return isPair && isOnEarth ? pair : null
}

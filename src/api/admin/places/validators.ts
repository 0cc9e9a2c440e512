import { z } from "@medusajs/framework/zod"
import { countryCode, text } from "../../fields"

export const latitude = z.number().min(-90).max(90)
export const longitude = z.number().min(-180).max(180)

const optional = (maximum: number) => text(maximum, 0).nullish()

/** Latitude and longitude come together or not at all. */
export const arePaired = (place: { latitude?: number | null; longitude?: number | null }) =>
  (place.latitude ?? null) === null || (place.longitude ?? null) === null
    ? (place.latitude ?? null) === (place.longitude ?? null)
    : true

export const PAIRED = {
  message: "latitude and longitude are given together or not at all",
  path: ["latitude"],
}

export const ShipTo = z
  .object({
    country_code: countryCode,
    province: optional(100),
    city: optional(200),
    postal_code: optional(20),
    latitude: latitude.nullish(),
    longitude: longitude.nullish(),
  })
  .strict()
  .refine(arePaired, PAIRED)

export type ShipTo = z.infer<typeof ShipTo>

export const SearchPlacesParams = z.object({
  q: text(100),
  country_code: countryCode,
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export type SearchPlacesParams = z.infer<typeof SearchPlacesParams>

import { z } from "@medusajs/framework/zod"
import { decimal, naming, text } from "../../fields"
import { paging } from "../../paging"
import { arePaired, latitude, longitude, PAIRED, ShipTo } from "../places/validators"

/** Every country of the world, and as many provinces. */
const MOST_AREAS = 500

const area = text(120)
  .refine((value) => /^[A-Za-z]{2}(\/[^/]+)?$/.test(value), {
    error: naming('must be a country code such as "gb", or country and province such as "cn/福建省"'),
  })
  .transform((value) => value.slice(0, 2).toLowerCase() + value.slice(2))

export const ListWarehousesParams = z.object({
  ...paging({ limit: 50, maximum: 200 }),
  q: text(100).optional(),
})

export const SaveWarehouseBody = z
  .object({
    latitude: latitude.nullable().optional(),
    longitude: longitude.nullable().optional(),
    priority: z.number().int().min(-1_000_000).max(1_000_000).optional(),
    service_area: z.array(area).min(1).max(MOST_AREAS).nullable().optional(),
  })
  .strict()
  .refine(arePaired, PAIRED)

export type SaveWarehouseBody = z.infer<typeof SaveWarehouseBody>

const MOST_LINES = 200

export const SimulateBody = z
  .object({
    ship_to: ShipTo,
    lines: z
      .array(
        z
          .object({
            sku: text(200),
            quantity: decimal({ integerDigits: 9 }).refine((value) => Number(value) > 0, {
              error: naming("must be more than 0"),
            }),
          })
          .strict(),
      )
      .min(1)
      .max(MOST_LINES)
      .optional(),
  })
  .strict()
export type SimulateBody = z.infer<typeof SimulateBody>

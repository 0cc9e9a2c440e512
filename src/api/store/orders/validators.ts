import { z } from "@medusajs/framework/zod"
import { countryCode, day, decimal, has, id, naming, oneOf, text } from "../../fields"

/** More lines than any order of a year of a real wholesaler's trade (the longest had 1,114). */
const MOST_LINES = 1500

const quantity = decimal({ integerDigits: 9 }).refine((value) => !/^-|^0+(\.0+)?$/.test(value), {
  error: naming("must be more than 0"),
})

/** Goods by either name, how many, and what the buyer writes beside them. */
export const orderLine = z
  .object({
    sku: text(100).optional(),
    variant_id: id.optional(),
    quantity,
    note: text(500).nullish(),
  })
  .strict()
  .refine(({ sku, variant_id }) => (sku === undefined) !== (variant_id === undefined), {
    error: ({ path }) => `${path?.join(".")} needs either sku or variant_id`,
  })

const optional = (maximum: number) =>
  text(maximum, 0)
    .nullish()
    .transform((value) => value || null)

const address = z
  .object({
    company: optional(200),
    contact_name: optional(200),
    phone: optional(50),
    address_1: text(300),
    address_2: optional(300),
    city: optional(100),
    province: optional(100),
    postal_code: optional(20),
    country_code: countryCode,
    latitude: z
      .number()
      .min(-90)
      .max(90)
      .nullish()
      .transform((value) => value ?? null),
    longitude: z
      .number()
      .min(-180)
      .max(180)
      .nullish()
      .transform((value) => value ?? null),
  })
  .strict()

const shipTo = oneOf(
  (value) => typeof value === "string",
  id.transform((address_id) => ({ address_id })),
  oneOf(has("address_id"), z.object({ address_id: id }).strict(), address),
)

export const OrderBody = z
  .object({
    lines: z.array(orderLine).min(1).max(MOST_LINES),
    ship_to: shipTo,
    shipping_option_id: id.nullish().transform((value) => value ?? null),
    payment: text(100).default("credit"),
    promo_codes: z.array(text(100)).max(20).default([]),
    po_number: optional(100),
    remark: optional(2000),
    requested_delivery_date: day.nullish().transform((value) => value ?? null),
    expected_total: decimal()
      .nullish()
      .transform((value) => value ?? null),
    priced_at: z
      .string()
      .datetime({ offset: true, local: true, error: naming('must be a time such as "2026-01-31T09:00:00Z"') })
      .nullish()
      .transform((value) => (value ? new Date(value) : null)),
  })
  .strict()

export type OrderBody = z.infer<typeof OrderBody>

export const PreviewBody = OrderBody.omit({ expected_total: true })
export type PreviewBody = z.infer<typeof PreviewBody>

/** 255 visible ASCII characters, as the draft standard of the header and payment services have it. */
export const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, "Idempotency-Key must be 1 to 255 visible ASCII characters")

import { z } from "@medusajs/framework/zod"
import { ORDER_STAGES } from "../../../../../read-models/order-state"
import { LANGUAGES } from "../../../../../utils/languages"
import { decimal, id, naming, text } from "../../../../fields"
import { oneOrMore } from "../../../../price-fields"
import { placeOf } from "./cursor"

/** More lines than any order has. */
const MOST_LINES = 1500

export const CompanyOrdersParams = z.object({
  stage: oneOrMore(z.enum(ORDER_STAGES), ORDER_STAGES.length).optional(),
  q: text(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z
    .string()
    .max(400)
    .refine((cursor) => placeOf(cursor), { error: naming("must be the next_cursor of a page") })
    .optional(),
})
export type CompanyOrdersParams = z.infer<typeof CompanyOrdersParams>

export const OrderPdfParams = z.object({ language: z.enum(LANGUAGES).optional() })
export type OrderPdfParams = z.infer<typeof OrderPdfParams>

export const ReceiptBody = z.object({ shipment_ids: z.array(id).min(1).max(100) }).strict()
export type ReceiptBody = z.infer<typeof ReceiptBody>

export const ReturnBody = z
  .object({
    lines: z
      .array(
        z
          .object({
            line: z.number().int().min(1).max(MOST_LINES),
            quantity: decimal({ integerDigits: 9 }).refine((value) => Number(value) > 0, {
              error: naming("must be more than 0"),
            }),
            reason_id: id.nullish().transform((value) => value ?? null),
            note: text(500)
              .nullish()
              .transform((value) => value ?? null),
          })
          .strict(),
      )
      .min(1)
      .max(MOST_LINES)
      .refine((lines) => new Set(lines.map(({ line }) => line)).size === lines.length, {
        error: "lines must name every line once",
      }),
    note: text(2000)
      .nullish()
      .transform((value) => value ?? null),
  })
  .strict()
export type ReturnBody = z.infer<typeof ReturnBody>

import { z } from "@medusajs/framework/zod"
import { id, text } from "../../fields"

const MOST_LINES = 1500

/** As it was typed: a draft may be wrong, an order may not. */
const typed = (maximum: number) => text(maximum, 0).default("")

export const SheetDraftBody = z.strictObject({
  company_id: id,
  sheet: z.strictObject({
    lines: z
      .array(z.strictObject({ sku: text(100), name: typed(500), quantity: typed(64), note: typed(500) }))
      .max(MOST_LINES),
    source: z.enum(["on_behalf", "message", "phone"]).default("on_behalf"),
    ship_to: typed(100),
    payment: typed(100),
    po_number: typed(100),
    remark: typed(2000),
    requested_delivery_date: typed(10),
    promo_codes: z.array(text(100)).max(20).default([]),
    key: text(255),
  }),
})
export type SheetDraftBody = z.infer<typeof SheetDraftBody>

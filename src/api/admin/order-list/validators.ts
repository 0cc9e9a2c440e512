import { z } from "@medusajs/framework/zod"
import { STAGES, STATES } from "../../../modules/order-review/types"
import { ORDER_SOURCES, ORDER_STAGES, ORDER_WORK, PAYMENT_STATUSES } from "../../../read-models/order-kinds"
import { LANGUAGES } from "../../../utils/languages"
import { id, naming, text } from "../../fields"
import { currencyCode, moment, oneOrMore } from "../../price-fields"
import { placeOf } from "../../store/companies/me/orders/cursor"

const MOST_IDS = 100

const filters = {
  q: text(100).optional(),
  source: oneOrMore(z.enum(ORDER_SOURCES), ORDER_SOURCES.length).optional(),
  stage: oneOrMore(z.enum(ORDER_STAGES), ORDER_STAGES.length).optional(),
  payment_status: oneOrMore(z.enum(PAYMENT_STATUSES), PAYMENT_STATUSES.length).optional(),
  review_stage: oneOrMore(z.enum(STAGES), STAGES.length).optional(),
  review_state: oneOrMore(z.enum(STATES), STATES.length).optional(),
  waits_for: z.enum(ORDER_WORK).optional(),
  warehouse_id: oneOrMore(id, MOST_IDS).optional(),
  sales_rep_id: oneOrMore(id, MOST_IDS).optional(),
  company_id: oneOrMore(id, MOST_IDS).optional(),
  currency_code: currencyCode.optional(),
  placed_from: moment.optional(),
  placed_to: moment.optional(),
}

export const OrderListParams = z.object({
  ...filters,
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z
    .string()
    .max(400)
    .refine((cursor) => placeOf(cursor), { error: naming("must be the next_cursor of a page") })
    .optional(),
})
export type OrderListParams = z.infer<typeof OrderListParams>

export const ExportOrdersParams = z.object({ ...filters, language: z.enum(LANGUAGES).optional() })
export type ExportOrdersParams = z.infer<typeof ExportOrdersParams>

import { z } from "@medusajs/framework/zod"
import { id, naming, text } from "../../fields"
import { paging } from "../../paging"
import { currencyCode, oneOrMore } from "../../price-fields"

const flag = z.enum(["true", "false"]).default("false")

export const PriceTableParams = z.object({
  /** Default: the company's currency, for a tier the store's. */
  currency_code: currencyCode.optional(),
  q: text(100).optional(),
  category_id: id.optional(),
  sku: oneOrMore(text(200), 100).optional(),
  /** Only goods of which the owner has a price of its own. */
  only_own: flag,
  /** Only goods sold below what they cost. */
  below_cost: flag,
  ...paging({ limit: 100, maximum: 100 }),
})
export type PriceTableParams = z.infer<typeof PriceTableParams>

/** A cell as it was typed: what is wrong with it is told with its row, beside all other faults. */
const cell = z.union([z.string().max(200), z.number()])

const PriceChangeBody = z.strictObject({
  sku: text(200, 0),
  currency_code: z.string().max(20),
  min_quantity: cell.default("1"),
  /** Null ends the price. */
  amount: cell.nullable(),
  /** Null: since ever; left out: the price that holds there now. */
  starts_at: z.string().max(40).nullish(),
  /** Left out: as it was. */
  ends_at: z.string().max(40).nullish(),
  /** The own amount that was seen there, null for none. Needed to write. */
  seen: cell.nullish(),
})

export const ChangePriceTableBody = z.strictObject({
  changes: z.array(PriceChangeBody).min(1).max(1000),
  dry_run: z.boolean().default(false),
})
export type ChangePriceTableBody = z.infer<typeof ChangePriceTableBody>

export const PriceHistoryParams = z.object({
  sku: text(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** The `next_cursor` of the page before. */
  cursor: z
    .string()
    .regex(/^pchg_\d{18}$/, { error: naming("must be the next_cursor of a page") })
    .optional(),
})
export type PriceHistoryParams = z.infer<typeof PriceHistoryParams>

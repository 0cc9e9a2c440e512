import { z } from "@medusajs/framework/zod"
import { decimal, text } from "../../fields"
import { paging } from "../../paging"
import { currencyCode, skus } from "../../price-fields"

export const ListItemCostsParams = z.object({
  sku: skus.optional(),
  currency_code: currencyCode.optional(),
  ...paging({ limit: 50, maximum: 500 }),
})
export type ListItemCostsParams = z.infer<typeof ListItemCostsParams>

const ItemCostBody = z.strictObject({
  sku: text(200),
  currency_code: currencyCode,
  /** Null takes the cost away. */
  amount: decimal()
    .refine((amount) => !amount.startsWith("-"), "amount must not be below 0")
    .nullable(),
})

export const SetItemCostsBody = z.strictObject({ costs: z.array(ItemCostBody).min(1).max(1000) })
export type SetItemCostsBody = z.infer<typeof SetItemCostsBody>

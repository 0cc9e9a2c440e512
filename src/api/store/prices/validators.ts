import { z } from "@medusajs/framework/zod"
import { decimal, id } from "../../fields"
import { oneOrMore, skus } from "../../price-fields"

export const StorePricesParams = z.object({
  sku: skus,
  quantity: oneOrMore(decimal(), 200).default(["1"]),
  region_id: id.optional(),
})
export type StorePricesParams = z.infer<typeof StorePricesParams>

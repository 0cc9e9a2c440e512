import { z } from "@medusajs/framework/zod"
import { id, text } from "../../fields"
import { oneOrMore } from "../../price-fields"
import { placeOf } from "./cursor"

const MOST_ROWS = 200

export const CatalogParams = z
  .object({
    q: text(100).optional(),
    category_id: id.optional(),
    in_stock: z.enum(["true", "false"]).default("false"),
    sku: oneOrMore(text(200), MOST_ROWS).optional(),
    variant_id: oneOrMore(id, MOST_ROWS).optional(),
    region_id: id.optional(),
    stock: z.enum(["total", "per_warehouse"]).default("total"),
    order: z.enum(["code", "name", "newest"]).default("code"),
    limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
    cursor: z.string().max(12_000).optional(),
  })
  .refine(({ cursor, order }) => cursor === undefined || placeOf(cursor, order), {
    path: ["cursor"],
    message: "must be the next_cursor of a page in the same order",
  })
export type CatalogParams = z.infer<typeof CatalogParams>

export const GoodsPageParams = z.object({ region_id: id.optional() })
export type GoodsPageParams = z.infer<typeof GoodsPageParams>

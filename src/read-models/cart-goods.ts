import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

export type CartGoods = {
  variant_id: string
  product_id: string
  sku: string | null
  /** What the cart's other lines hold of it, as decimal text. */
  quantity_in_cart: string
}

const CART_GOODS = `
select v.id as variant_id, v.product_id, v.sku, coalesce(sum(l.quantity), 0)::text as quantity_in_cart
from product_variant v
left join cart_line_item l on l.variant_id = v.id and l.cart_id = ?::text and l.id <> all(?::text[])
  and l.deleted_at is null
where v.id = any(?::text[]) and v.deleted_at is null
group by v.id`

/** Goods with what a cart already holds of them, in lines other than `except_line_ids`. One statement. */
export async function readCartGoods(
  container: MedusaContainer,
  question: { cart_id: string | null; variant_ids: string[]; except_line_ids?: string[] },
): Promise<CartGoods[]> {
  return await readAcross<CartGoods>(container, CART_GOODS, [
    question.cart_id,
    question.except_line_ids ?? [],
    question.variant_ids,
  ])
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

export type PricedGoods = {
  variant_id: string
  sku: string | null
  product_title: string
  variant_title: string | null
  price_set_id: string
  /** How many goods there are in all. */
  of: number
}

/**
 * Published goods that have prices, up to `limit`: those that the company has bought first, then by SKU. One
 * statement.
 */
export async function readGoodsOfTierEffect(
  container: MedusaContainer,
  companyId: string,
  limit: number,
): Promise<PricedGoods[]> {
  return await readAcross<PricedGoods>(
    container,
    `with bought as (
       select distinct li.variant_id from order_company l
       join "order" o on o.id = l.order_id and o.deleted_at is null and o.status <> 'canceled'
       join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
       join order_line_item li on li.id = i.item_id
       where l.company_id = ? and l.deleted_at is null
     )
     select v.id as variant_id, v.sku, p.title as product_title, v.title as variant_title, s.price_set_id,
       count(*) over ()::int as of
     from product_variant v
     join product p on p.id = v.product_id and p.status = 'published' and p.deleted_at is null
     join product_variant_price_set s on s.variant_id = v.id and s.deleted_at is null
     left join bought b on b.variant_id = v.id
     where v.deleted_at is null
     order by b.variant_id is null, v.sku, v.id
     limit ?`,
    [companyId, limit],
  )
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

export type GoodsToPrice = {
  sku: string
  variant_id: string
  product_id: string
  product_title: string
  variant_title: string | null
  price_set_id: string | null
}

/** Who asks: a buyer sees published goods of the channels that their key opens, a merchant sees all. */
export type GoodsSeenBy = { sales_channel_ids: readonly string[] } | "merchant"

const GOODS_TO_PRICE = `
  select v.sku, v.id as variant_id, p.id as product_id, p.title as product_title, v.title as variant_title,
    l.price_set_id
  from product_variant v
  join product p on p.id = v.product_id and p.deleted_at is null
  left join product_variant_price_set l on l.variant_id = v.id and l.deleted_at is null
  where v.sku = any(?::text[]) and v.deleted_at is null`

const ON_SALE = `
  and p.status = 'published' and exists (
    select from product_sales_channel c
    where c.product_id = p.id and c.sales_channel_id = any(?::text[]) and c.deleted_at is null)`

/** Goods by SKU, one statement; what is unknown or not to be seen is left out. */
export async function readGoodsToPrice(
  container: MedusaContainer,
  skus: readonly string[],
  seenBy: GoodsSeenBy,
): Promise<GoodsToPrice[]> {
  return seenBy === "merchant"
    ? await readAcross<GoodsToPrice>(container, GOODS_TO_PRICE, [skus])
    : await readAcross<GoodsToPrice>(container, GOODS_TO_PRICE + ON_SALE, [skus, seenBy.sales_channel_ids])
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** Goods whose prices are to be changed, with what a unit costs by currency. */
export type GoodsToChange = {
  sku: string
  variant_id: string
  name: string
  price_set_id: string | null
  costs: Record<string, string>
  /** Of the owner's prices that hold now, those with a start: when it was, by currency and quantity ("gbp 12"). */
  starts: Record<string, string>
}

/** Goods by SKU, one statement; unknown ones are absent. */
export async function readGoodsToChange(
  container: MedusaContainer,
  customerGroupId: string,
  skus: readonly string[],
): Promise<Map<string, GoodsToChange>> {
  const rows = await readAcross<GoodsToChange>(container, STATEMENT, [customerGroupId, [...new Set(skus)]])
  return new Map(rows.map((row) => [row.sku, row]))
}

const STATEMENT = `
  select v.sku, v.id as variant_id, p.title as name, l.price_set_id,
    coalesce((select jsonb_object_agg(c.currency_code, trim_scale(c.amount)::text) from item_cost c
      where c.variant_id = v.id and c.deleted_at is null), '{}') as costs,
    coalesce((select jsonb_object_agg(held.key, held.starts_at) from (
      select concat(p.currency_code, ' ', trim_scale(p.min_quantity)) as key, max(p.starts_at) as starts_at
      from contract_price p
      where p.customer_group_id = ?::text and p.price_set_id = l.price_set_id and p.deleted_at is null
        and p.starts_at <= now() and (p.ends_at is null or p.ends_at > now())
      group by 1) held), '{}') as starts
  from product_variant v
  join product p on p.id = v.product_id and p.deleted_at is null
  left join product_variant_price_set l on l.variant_id = v.id and l.deleted_at is null
  where v.sku = any(?::text[]) and v.deleted_at is null`

import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** A stock item of which nothing is left though it is asked for; quantities are exact decimal texts. */
export type ShortGoods = {
  inventory_item_id: string
  sku: string | null
  title: string | null
  available: string
  /** Ordered in the last 30 days, in pieces of the stock item. */
  ordered: string
}

/** What is out of stock in all warehouses and was ordered lately, the most wanted first, and how many such there are. */
export async function readShortGoods(
  container: MedusaContainer,
  limit: number,
): Promise<{ goods: ShortGoods[]; count: number }> {
  const rows = await readAcross<ShortGoods & { count: number }>(
    container,
    `with empty as (
       select l.inventory_item_id as id, sum(l.stocked_quantity - l.reserved_quantity) as available
       from inventory_level l where l.deleted_at is null
       group by l.inventory_item_id having sum(l.stocked_quantity - l.reserved_quantity) <= 0
     ), wanted as (
       select e.id, e.available, sum(i.quantity * v.required_quantity) as ordered
       from empty e
       join product_variant_inventory_item v on v.inventory_item_id = e.id and v.deleted_at is null
       join order_line_item li on li.variant_id = v.variant_id and li.created_at > now() - interval '30 days'
       join order_item i on i.item_id = li.id and i.deleted_at is null
       join "order" o on o.id = i.order_id and o.version = i.version and o.status <> 'canceled'
         and o.deleted_at is null
       group by e.id, e.available
     )
     select w.id as inventory_item_id, t.sku, t.title, trim_scale(w.available)::text as available,
       trim_scale(w.ordered)::text as ordered, count(*) over ()::int as count
     from wanted w join inventory_item t on t.id = w.id and t.deleted_at is null
     order by w.ordered desc, t.sku limit ?`,
    [limit],
  )
  return { goods: rows.map(({ count: _, ...row }) => row), count: rows[0]?.count ?? 0 }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** How far back is looked: what was bought a year ago and not since is no habit. */
const LAST_ORDERS = 100

/**
 * What a company orders most often: variants by the number of its last hundred orders that they are in, then by how
 * lately. Orders that were cancelled do not count, nor do lines that nothing is left of. One statement.
 */
export async function readUsualVariants(
  container: MedusaContainer,
  companyId: string,
  limit: number,
): Promise<string[]> {
  const rows = await readAcross<{ variant_id: string }>(
    container,
    `with last_orders as (
       select o.id, o.version, o.created_at from order_company l
       join "order" o on o.id = l.order_id and o.deleted_at is null and not o.is_draft_order
         and o.status <> 'canceled'
       where l.company_id = ? and l.deleted_at is null
       order by o.created_at desc, o.id limit ?
     )
     select li.variant_id
     from last_orders o
     join order_item item on item.order_id = o.id and item.version = o.version and item.deleted_at is null
       and item.quantity > 0
     join order_line_item li on li.id = item.item_id and li.variant_id is not null
     group by li.variant_id
     order by count(distinct o.id) desc, max(o.created_at) desc, li.variant_id limit ?`,
    [companyId, LAST_ORDERS, limit],
  )
  return rows.map(({ variant_id }) => variant_id)
}

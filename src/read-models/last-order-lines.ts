import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

export type LastOrder = {
  order_id: string
  display_id: number
  placed_at: Date
  /** As they were ordered, whatever warehouses they came from; quantities are exact decimal texts. */
  lines: {
    variant_id: string | null
    sku: string | null
    name: string
    quantity: string
    note: string | null
  }[]
}

/** A company's last order that was not cancelled, to be ordered again; null without one. One statement. */
export async function readLastOrder(
  container: MedusaContainer,
  companyId: string,
): Promise<LastOrder | null> {
  const [order] = await readAcross<LastOrder>(
    container,
    `with last_order as (
       select o.id, o.display_id, o.created_at, o.version from order_company l
       join "order" o on o.id = l.order_id and o.deleted_at is null and not o.is_draft_order
         and o.status <> 'canceled'
       where l.company_id = ? and l.deleted_at is null
       order by o.created_at desc, o.id desc limit 1
     ), lines as (
       select min((li.metadata->>'position')::int) as position, li.variant_id, li.variant_sku as sku,
         min(li.title) as name, trim_scale(sum(i.quantity))::text as quantity, min(li.metadata->>'note') as note
       from last_order o join order_item i on i.order_id = o.id and i.version = o.version and i.quantity > 0
         and i.deleted_at is null
       join order_line_item li on li.id = i.item_id
       group by coalesce(li.metadata->>'position', li.id), li.variant_id, li.variant_sku
     )
     select o.id as order_id, o.display_id, o.created_at as placed_at,
       (select jsonb_agg(to_jsonb(l) - 'position' order by l.position nulls last, l.sku) from lines l) as lines
     from last_order o`,
    [companyId],
  )
  return order ?? null
}

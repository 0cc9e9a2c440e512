import type { Client } from "pg"

export type Rows = Record<string, Record<string, unknown>[]>

/** Each table of an order and how its rows are found from the order's id ($1). */
const TABLES: Record<string, string> = {
  order: `select * from "order" where id = $1`,
  order_address: `select a.* from order_address a join "order" o
    on a.id in (o.shipping_address_id, o.billing_address_id) where o.id = $1 order by a.postal_code nulls first`,
  order_line_item: `select l.* from order_line_item l join order_item i on i.item_id = l.id where i.order_id = $1
    order by l.variant_sku, i.quantity`,
  order_item: `select i.* from order_item i join order_line_item l on i.item_id = l.id where i.order_id = $1
    order by l.variant_sku, i.quantity`,
  order_line_item_tax_line: `select t.* from order_line_item_tax_line t join order_item i using (item_id)
    join order_line_item l on l.id = t.item_id where i.order_id = $1 order by l.variant_sku, i.quantity, t.code`,
  order_line_item_adjustment: `select a.* from order_line_item_adjustment a join order_item i using (item_id)
    join order_line_item l on l.id = a.item_id where i.order_id = $1 order by l.variant_sku, i.quantity, a.code`,
  order_shipping: `select * from order_shipping where order_id = $1`,
  order_shipping_method: `select m.* from order_shipping_method m join order_shipping s
    on s.shipping_method_id = m.id where s.order_id = $1`,
  order_shipping_method_tax_line: `select t.* from order_shipping_method_tax_line t
    join order_shipping s using (shipping_method_id) where s.order_id = $1`,
  order_shipping_method_adjustment: `select a.* from order_shipping_method_adjustment a
    join order_shipping s using (shipping_method_id) where s.order_id = $1`,
  payment_collection: `select c.* from payment_collection c
    join order_payment_collection l on l.payment_collection_id = c.id where l.order_id = $1`,
  payment_session: `select s.* from payment_session s
    join order_payment_collection l using (payment_collection_id) where l.order_id = $1`,
  payment: `select p.* from payment p
    join order_payment_collection l using (payment_collection_id) where l.order_id = $1`,
  order_payment_collection: `select * from order_payment_collection where order_id = $1`,
  order_promotion: `select * from order_promotion where order_id = $1`,
  order_cart: `select * from order_cart where order_id = $1`,
  reservation_item: `select r.* from reservation_item r join order_item i on i.item_id = r.line_item_id
    join order_line_item l on l.id = i.item_id where i.order_id = $1 order by l.variant_sku, i.quantity`,
  order_summary: `select * from order_summary where order_id = $1`,
}

export async function orderRowsIn(client: Client, orderId: string): Promise<Rows> {
  const rows: Rows = {}
  for (const [table, statement] of Object.entries(TABLES)) {
    rows[table] = (await client.query(statement, [orderId])).rows
  }
  return rows
}

/** What must differ between two orders: their own ids and times. Everything else must be equal. */
export function withoutIdsAndTimes(rows: Rows): Rows {
  const ownKeys = ["id", "order_id", "item_id", "shipping_method_id", "shipping_address_id", "billing_address_id", "display_id", "created_at", "updated_at", "line_item_id", "payment_collection_id", "payment_session_id", "cart_id", "authorized_at"] // prettier-ignore
  return Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [
      table,
      list.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([column]) => !ownKeys.includes(column))),
      ),
    ]),
  )
}

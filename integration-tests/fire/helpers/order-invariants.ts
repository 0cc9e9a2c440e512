/** Every placement whose order stands, with what the buyer was answered; `total` is what is owed. */
export const PLACED = `(select p.*, o.version, p.answer->>'payment' as payment,
    (p.answer->>'total')::numeric as total
  from placement p join "order" o on o.id = p.order_id
  where p.deleted_at is null and o.deleted_at is null and o.canceled_at is null)`

const LINKS = ["order_payment_collection", "order_company", "order_cart", "order_promotion"]

/** Half a penny: core keeps totals unrounded, what is owed is rounded once. */
export const ROUNDING = "0.005"

/** A placement is left to its own process for half a minute; then the job, which runs every minute, sends its events. */
const SENT_WITHIN = "100 seconds"

export const ORDERS: Record<string, string> = {
  "an order has its placement": `select o.id from "order" o
    left join placement p on p.order_id = o.id and p.deleted_at is null where p.id is null and o.deleted_at is null`,

  "a placement has its order": `select p.id, p.key, p.order_id from placement p
    left join "order" o on o.id = p.order_id and o.deleted_at is null where o.id is null and p.deleted_at is null`,

  "a placement is complete": `select id, order_id from placement where deleted_at is null and
    (answer->>'id' is distinct from order_id or plan = '{}' or events = '[]')`,

  "order.placed is sent in time": `select id, order_id from placement
    where events_sent_at is null and created_at < now() - interval '${SENT_WITHIN}' and deleted_at is null`,

  "an order has the lines of its answer": `select p.order_id from ${PLACED} p where p.version = 1 and
    (select sum(i.quantity) from order_item i where i.order_id = p.order_id) is distinct from
    (select sum((line->>'quantity')::numeric) from jsonb_array_elements(p.answer->'lines') line)`,

  "an order has the delivery of its answer": `select p.order_id from ${PLACED} p where p.version = 1 and
    (select count(*) from order_shipping s where s.order_id = p.order_id) <>
    jsonb_array_length(p.answer->'shipping_methods')`,

  "an order comes to what was answered": `select p.order_id, p.total, s.totals->>'current_order_total' as stored
    from ${PLACED} p left join order_summary s on s.order_id = p.order_id and s.version = p.version
    where p.version = 1 and
      coalesce(abs((s.totals->>'current_order_total')::numeric - p.total), 'infinity') > ${ROUNDING}`,

  "an order's parts belong to an order": `
    select 'order_line_item' as part, id from order_line_item l
      where not exists (select from order_item i where i.item_id = l.id)
    union all select 'order_shipping_method', id from order_shipping_method m
      where not exists (select from order_shipping s where s.shipping_method_id = m.id)
    union all select 'order_address', id from order_address a
      where not exists (select from "order" o where a.id in (o.shipping_address_id, o.billing_address_id))`,

  "a link leads to an order": LINKS.map(
    (table) => `select '${table}' as link, l.id, l.order_id from ${table} l
      left join "order" o on o.id = l.order_id and o.deleted_at is null where o.id is null and l.deleted_at is null`,
  ).join(" union all "),

  "an order is linked to its company": `select p.order_id, p.company_id from ${PLACED} p
    left join order_company l on l.order_id = p.order_id and l.company_id = p.company_id and l.deleted_at is null
    where p.company_id is not null and l.id is null`,

  "an order is linked to its cart": `select p.order_id, p.cart_id from ${PLACED} p
    left join order_cart l on l.order_id = p.order_id and l.cart_id = p.cart_id and l.deleted_at is null
    where p.cart_id is not null and l.id is null`,

  "a cart is completed exactly when it is an order": `select c.id, c.completed_at, p.order_id from cart c
    left join placement p on p.cart_id = c.id and p.deleted_at is null
    where (c.completed_at is null) <> (p.id is null)`,

  "what an order spends counts for its member": `select p.order_id, p.member_id, p.total, s.amount from ${PLACED} p
    left join member_spend s on s.order_id = p.order_id and s.deleted_at is null and s.voided_at is null
    where p.member_id is not null and
      (s.member_id is distinct from p.member_id or (p.version = 1 and s.amount is distinct from p.total))`,

  "spending has its order": `select s.id, s.order_id from member_spend s
    left join "order" o on o.id = s.order_id and o.deleted_at is null where o.id is null and s.deleted_at is null`,
}

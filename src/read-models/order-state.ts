export { ORDER_STAGES, PAYMENT_STATUSES, type OrderPaymentStatus, type OrderStage } from "./order-kinds"

/**
 * Where an order stands: the rules by which every list of orders tells it, as pieces of SQL about `"order" o`. A
 * statement joins what it tells of: first `PROGRESS`, `OWED`, `SUMMARY` and `PLACEMENT`, then `STAGE`.
 */

/** `p`: how it was placed; none for an order that Medusa's own routes placed. */
export const PLACEMENT = "left join placement p on p.order_id = o.id and p.deleted_at is null"

/** `s`: core's totals of the order as it is now. */
export const SUMMARY =
  "left join order_summary s on s.order_id = o.id and s.version = o.version and s.deleted_at is null"

/** Whether `order_item item` is a line of the order as it is now. */
export const IS_OWN_ITEM =
  "item.order_id = o.id and item.version = o.version and item.quantity > 0 and item.deleted_at is null"

/** `i`: how far its lines are. */
export const PROGRESS = `cross join lateral (
  select bool_and(item.delivered_quantity >= item.quantity) as is_delivered,
    bool_or(item.shipped_quantity > 0 or item.delivered_quantity > 0) as is_shipped,
    bool_or(item.fulfilled_quantity > 0) as is_packed,
    bool_or(item.fulfilled_quantity < item.quantity) as to_pack,
    bool_or(item.fulfilled_quantity > greatest(item.shipped_quantity, item.delivered_quantity)) as to_ship,
    bool_or(item.shipped_quantity > item.delivered_quantity) as to_receive
  from order_item item where ${IS_OWN_ITEM}
) i`

/** `v`: where it stands in its review; none where no stage applied. */
export const REVIEW =
  "left join order_review v on v.order_id = o.id and v.stages <> '{}' and v.deleted_at is null"

/** Nothing is to be done for it any more; what was cancelled or completed may also be archived. */
export const IS_CLOSED = "o.status in ('canceled', 'completed', 'archived')"

export const IS_CANCELED = `(${IS_CLOSED} and (o.status = 'canceled' or o.canceled_at is not null))`

/** `stage.stage`, after `PROGRESS`. */
export const STAGE = `cross join lateral (
  select case when ${IS_CANCELED} then 'canceled' when ${IS_CLOSED} then 'completed'
    when i.is_delivered then 'delivered' when i.is_shipped then 'shipped'
    when i.is_packed then 'packed' else 'placed' end as stage
) stage`

/** `r`: what its company still owes on its account for it, to whom `may_tell`, an SQL condition, lets it be told. */
export const owed = (mayTell = "true") => `left join lateral (
  select sum(r.amount - r.settled_amount) as owed, min(r.due_at) as due_at from receivable r
  where ${mayTell} and r.order_id = o.id and r.settled_amount < r.amount and r.deleted_at is null
) r on true`

/** After `owed`, `SUMMARY` and `PLACEMENT`. */
export const PAYMENT_STATUS = `case when ${IS_CANCELED} then 'canceled'
    when r.due_at < now() then 'overdue'
    when r.owed > 0 then 'due'
    when (s.totals->>'pending_difference')::numeric <= 0 then 'paid'
    when p.answer->>'payment' = 'credit' then 'on_account'
    else 'unpaid' end`

/** What it comes to: an exact decimal text. After `SUMMARY`. */
export const TOTAL = `trim_scale(coalesce(s.totals->'raw_current_order_total'->>'value',
  s.totals->>'current_order_total')::numeric)::text`

/** The buyer's own number for it. After `PLACEMENT`. */
export const PO_NUMBER = "coalesce(p.po_number, o.metadata->>'po_number')"

/** How many lines were ordered, whatever warehouses they ship from. */
export const LINE_COUNT = `(
  select count(distinct coalesce(li.metadata->>'position', li.id))::int
  from order_item item join order_line_item li on li.id = item.item_id where ${IS_OWN_ITEM}
)`

/** Where a page ended: the moment of its last order in microseconds since 1970, and its id. */
export type OrderPlace = { placed_at: string; id: string }

/** `OrderPlace.placed_at` */
export const PLACE = "(extract(epoch from o.created_at) * 1000000)::bigint::text"

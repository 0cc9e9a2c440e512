import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderStanding } from "../modules/commission/types"
import { readAcross } from "../utils/sql"

/**
 * A line's value at placement is that of the version that stood when it accrued (a draft order may have had earlier
 * ones). What is kept is core's own measure: quantity less what was received back, whole or damaged. A line that is
 * gone has no row in the order's version. Credits that came with the order are payment; later ones give money back.
 */
const STANDINGS = `
with accrued as (
  select order_id, order_line_id, min(created_at) as accrued_at from commission_entry
  where order_id = any(?::text[]) and kind = 'accrual' and deleted_at is null
  group by order_id, order_line_id
), line as (
  select a.order_id, jsonb_agg(jsonb_build_object('order_line_id', a.order_line_id,
    'placed_value', (placed.quantity * coalesce(placed.unit_price, item.unit_price))::text,
    'kept_value', ((kept.quantity - kept.return_received_quantity - kept.return_dismissed_quantity)
      * coalesce(kept.unit_price, item.unit_price))::text)) as lines
  from accrued a
  join "order" o on o.id = a.order_id
  join order_line_item item on item.id = a.order_line_id
  join order_item kept on kept.order_id = o.id and kept.item_id = a.order_line_id and kept.version = o.version
    and kept.deleted_at is null
  cross join lateral (
    select quantity, unit_price from order_item i
    where i.order_id = o.id and i.item_id = a.order_line_id and i.deleted_at is null
    order by i.created_at <= a.accrued_at desc,
      case when i.created_at <= a.accrued_at then i.version end desc, i.version
    limit 1
  ) placed
  group by a.order_id
)
select o.id as order_id, o.status = 'canceled' or o.canceled_at is not null as is_canceled,
  case when o.status in ('completed', 'archived') and o.canceled_at is null then o.updated_at end as completed_at,
  (coalesce(summary.total, 0) + credit.all_credit)::text as total, greatest(0, credit.later)::text as credited,
  coalesce(line.lines, '[]') as lines
from "order" o
left join line on line.order_id = o.id
left join lateral (
  select coalesce(totals->'raw_current_order_total'->>'value', totals->>'current_order_total')::numeric as total
  from order_summary s where s.order_id = o.id and s.deleted_at is null order by s.version desc limit 1
) summary on true
cross join lateral (
  select coalesce(sum(amount), 0) as all_credit,
    coalesce(sum(amount) filter (where metadata->>'created_in_version' is not null), 0) as later
  from order_credit_line c where c.order_id = o.id and c.version = o.version and c.deleted_at is null
) credit
where o.id in (select order_id from accrued) and o.deleted_at is null`

/** How orders with commission stand now, in one statement; orders without commission are left out. */
export async function readCommissionStandings(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<OrderStanding[]> {
  return await readAcross<OrderStanding>(container, STANDINGS, [orderIds])
}

const ORDERS_TO_SETTLE = `
select distinct e.order_id from commission_entry e join "order" o on o.id = e.order_id
where e.status = 'frozen' and e.kind = 'accrual' and e.deleted_at is null and e.order_id > ?
  and (e.available_at <= now() or o.canceled_at is not null
    or (e.available_at is null and o.status in ('completed', 'archived')))
order by e.order_id limit ?`

/**
 * Orders, in id order after `after`, whose frozen commission is due, or is behind the order (an event that was lost on
 * the way): completed without a date, or cancelled and not taken back.
 */
export async function readOrdersToSettle(
  container: MedusaContainer,
  page: { after: string; limit: number },
): Promise<string[]> {
  const rows = await readAcross<{ order_id: string }>(container, ORDERS_TO_SETTLE, [page.after, page.limit])
  return rows.map(({ order_id }) => order_id)
}

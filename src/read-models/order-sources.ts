import { WAREHOUSES } from "../modules/warehouse/statements/warehouses"
import type { LocationBasis, RankedLocation, Warehouse } from "../modules/warehouse/types"
import type { SqlValue } from "../utils/sql"
import { IS_CLOSED, IS_OWN_ITEM, PLACEMENT } from "./order-state"

/** From where one order line ships. Quantities are decimal texts. */
export type SourcedLine = {
  order_line_id: string
  /** Counted from 1, as the order shows it; lines of one number were ordered as one. */
  line: number
  sku: string | null
  title: string
  quantity: string
  packed: string
  warehouse_id: string | null
}

export type OrderSources = {
  id: string
  display_id: number
  is_closed: boolean
  ship_to: {
    country_code: string
    province: string | null
    city: string | null
    postal_code: string | null
  } | null
  /** What the plan at placement went by; null for an order that was not placed here. */
  basis: LocationBasis | null
  candidates: Pick<RankedLocation, "location_id" | "distance_km">[]
  lines: SourcedLine[]
  /** Those of the order's sales channel, and those it ships from. */
  warehouses: Warehouse[]
}

const ORDER_SOURCES = `
select o.id, o.display_id, ${IS_CLOSED} as is_closed,
  (select jsonb_build_object('country_code', coalesce(a.country_code, ''), 'province', a.province, 'city', a.city,
    'postal_code', a.postal_code) from order_address a where a.id = o.shipping_address_id) as ship_to,
  p.plan->>'basis' as basis, coalesce(p.plan->'candidates', '[]') as candidates,
  lines.lines, (
    select coalesce(jsonb_agg(to_jsonb(w)), '[]') from (${WAREHOUSES}
      where l.deleted_at is null and (
        l.id in (select sl.stock_location_id from sales_channel_stock_location sl
          where sl.sales_channel_id = o.sales_channel_id and sl.deleted_at is null)
        or l.id in (select line->>'warehouse_id' from jsonb_array_elements(lines.lines) line))
    ) w) as warehouses
from "order" o
${PLACEMENT}
cross join lateral (
  select coalesce(jsonb_agg(to_jsonb(own) order by own.line, own.order_line_id), '[]') as lines from (
    select li.id as order_line_id, li.variant_sku as sku, li.title, trim_scale(item.quantity)::text as quantity,
      trim_scale(item.fulfilled_quantity)::text as packed,
      coalesce(li.metadata->>'location_id', (select r.location_id from reservation_item r
        where r.line_item_id = li.id and r.deleted_at is null order by r.id limit 1)) as warehouse_id,
      dense_rank() over (order by case when jsonb_typeof(li.metadata->'position') = 'number'
        then (li.metadata->>'position')::numeric end nulls last,
        case when jsonb_typeof(li.metadata->'position') = 'number' then '' else li.id end) as line
    from order_item item join order_line_item li on li.id = item.item_id
    where ${IS_OWN_ITEM}
  ) own
) lines
where o.id = ? and o.deleted_at is null and not o.is_draft_order`

/** From where an order ships, and from where else it could; null: there is no such order. One statement of the caller's. */
export async function readOrderSources(
  run: (statement: string, params: readonly SqlValue[]) => Promise<OrderSources[]>,
  id: string,
): Promise<OrderSources | null> {
  const [sources] = await run(ORDER_SOURCES, [id])
  return sources ?? null
}

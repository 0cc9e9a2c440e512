import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"
import type { ShipTo } from "./company-order"
import { IS_OWN_ITEM, owed, PLACEMENT, PO_NUMBER, PROGRESS, STAGE, type OrderStage } from "./order-state"

/** A stock item that one unit of a line takes. */
export type PrintedComponent = { inventory_item_id: string; sku: string | null; required_quantity: string }

/** An order line as warehouse papers tell it: what one warehouse ships of one line. Quantities are decimal texts. */
export type PrintedLine = {
  order_line_id: string
  /** Where it stands in the order; null where nothing says. */
  position: string | null
  variant_id: string | null
  sku: string | null
  title: string
  note: string | null
  quantity: string
  /** How much of it is packed. */
  packed: string
  warehouse_id: string | null
  warehouse: string | null
  /** Where in the warehouse it lies: `bin` in the metadata of the stock there, else of the stock item. */
  bin: string | null
  components: PrintedComponent[]
  /** In how many it is ordered at a time. */
  multiple: string | null
}

export type PrintedShipment = {
  id: string
  warehouse: string | null
  packed_at: string
  shipped_at: string | null
  tracking: string[]
  items: { order_line_id: string; inventory_item_id: string | null; quantity: string }[]
}

export type PrintedOrder = {
  id: string
  display_id: number
  placed_at: Date
  placed_by: string | null
  company: { name: string; code: string } | null
  po_number: string | null
  remark: string | null
  requested_delivery_date: string | null
  currency_code: string
  stage: OrderStage
  owed: string
  due_at: Date | null
  ship_to: ShipTo | null
  lines: PrintedLine[]
  /** The oldest first; without those that were cancelled. */
  shipments: PrintedShipment[]
}

const LINES = `
  select coalesce(jsonb_agg(jsonb_build_object('order_line_id', li.id, 'position', li.metadata->>'position',
    'variant_id', li.variant_id, 'sku', li.variant_sku, 'title', li.title, 'note', li.metadata->>'note',
    'quantity', trim_scale(item.quantity)::text, 'packed', trim_scale(item.fulfilled_quantity)::text,
    'warehouse_id', place.id, 'warehouse', w.name, 'bin', stock.bin,
    'components', coalesce(stock.components, '[]'),
    'multiple', trim_scale(rule.multiple)::text)), '[]') as lines
  from order_item item
  join order_line_item li on li.id = item.item_id
  cross join lateral (
    select coalesce(li.metadata->>'location_id', (select r.location_id from reservation_item r
      where r.line_item_id = li.id and r.deleted_at is null order by r.id limit 1)) as id
  ) place
  left join stock_location w on w.id = place.id
  left join lateral (
    select min(coalesce(level.metadata->>'bin', i.metadata->>'bin')) as bin,
      jsonb_agg(jsonb_build_object('inventory_item_id', i.id, 'sku', i.sku,
        'required_quantity', trim_scale(vi.required_quantity::numeric)::text) order by i.sku, i.id) as components
    from product_variant_inventory_item vi
    join inventory_item i on i.id = vi.inventory_item_id and i.deleted_at is null
    left join inventory_level level on level.inventory_item_id = i.id and level.location_id = place.id
      and level.deleted_at is null
    where vi.variant_id = li.variant_id and vi.deleted_at is null
  ) stock on true
  left join order_rule rule on rule.variant_id = li.variant_id and rule.deleted_at is null
  where ${IS_OWN_ITEM}`

const SHIPMENTS = `
  select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'warehouse', w.name,
    'packed_at', coalesce(f.packed_at, f.created_at), 'shipped_at', f.shipped_at,
    'tracking', (select coalesce(jsonb_agg(label.tracking_number order by label.id), '[]')
      from fulfillment_label label where label.fulfillment_id = f.id and label.deleted_at is null
        and label.tracking_number <> ''),
    'items', (select coalesce(jsonb_agg(jsonb_build_object('order_line_id', fi.line_item_id,
        'inventory_item_id', fi.inventory_item_id, 'quantity', trim_scale(fi.quantity)::text)), '[]')
      from fulfillment_item fi where fi.fulfillment_id = f.id and fi.deleted_at is null)
  ) order by f.created_at, f.id), '[]') as shipments
  from order_fulfillment l
  join fulfillment f on f.id = l.fulfillment_id and f.canceled_at is null and f.deleted_at is null
  left join stock_location w on w.id = f.location_id
  where l.order_id = o.id and l.deleted_at is null`

const PRINTED = `
select o.id, o.display_id, o.created_at as placed_at, o.currency_code, stage.stage,
  coalesce(nullif(concat_ws(' ', c.first_name, c.last_name), ''), o.email) as placed_by,
  case when company.id is not null then
    jsonb_build_object('name', company.name, 'code', company.code) end as company,
  ${PO_NUMBER} as po_number, coalesce(p.remark, o.metadata->>'remark') as remark,
  coalesce(p.requested_delivery_date, o.metadata->>'requested_delivery_date') as requested_delivery_date,
  trim_scale(coalesce(r.owed, 0))::text as owed, r.due_at,
  (select jsonb_build_object('company', a.company, 'first_name', a.first_name, 'last_name', a.last_name,
    'phone', a.phone, 'address_1', a.address_1, 'address_2', a.address_2, 'city', a.city, 'province', a.province,
    'postal_code', a.postal_code, 'country_code', a.country_code)
    from order_address a where a.id = o.shipping_address_id) as ship_to,
  lines.lines, shipments.shipments
from unnest(?::text[]) with ordinality as asked(id, place)
join "order" o on o.id = asked.id and o.deleted_at is null and not o.is_draft_order
left join customer c on c.id = o.customer_id
left join order_company of_company on of_company.order_id = o.id and of_company.deleted_at is null
left join company on company.id = of_company.company_id
${PLACEMENT}
${PROGRESS}
${STAGE}
${owed()}
cross join lateral (${LINES}) lines
cross join lateral (${SHIPMENTS}) shipments
order by asked.place`

/** What papers tell of these orders, in this order: one statement. Ids of none are left out. */
export async function readPrintedOrders(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<PrintedOrder[]> {
  const rows = await readAcross<PrintedOrder>(container, PRINTED, [ids])
  return rows.map((row) => ({ ...row, lines: [...row.lines].sort(byPosition) }))
}

/** As ordered; what has no place comes last. */
function byPosition(a: PrintedLine, b: PrintedLine): number {
  const places = [a, b].map(({ position }) => Number(position ?? Infinity))
  const [left, right] = places.map((place) => (Number.isNaN(place) ? Infinity : place))
  return left === right ? (a.order_line_id < b.order_line_id ? -1 : 1) : left - right
}

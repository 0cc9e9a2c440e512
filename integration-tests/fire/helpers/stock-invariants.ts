/** What the lines of standing orders want of each stock item, less what was shipped already. */
const WANTED = `(select i.order_id, i.item_id as line_id, v.inventory_item_id,
    (i.quantity - i.fulfilled_quantity) * v.required_quantity as quantity
  from "order" o
  join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
  join order_line_item l on l.id = i.item_id
  join product_variant pv on pv.id = l.variant_id and pv.manage_inventory
  join product_variant_inventory_item v on v.variant_id = pv.id and v.deleted_at is null
  where o.canceled_at is null and o.deleted_at is null)`

const RESERVED = `(select line_item_id, inventory_item_id, sum(quantity) as quantity
  from reservation_item where deleted_at is null group by 1, 2)`

const TWINS: [table: string, column: string][] = [
  ["inventory_level", "stocked_quantity"],
  ["inventory_level", "reserved_quantity"],
  ["reservation_item", "quantity"],
]

export const STOCK: Record<string, string> = {
  "an order's goods are reserved": `select w.*, r.quantity as reserved from ${WANTED} w
    left join ${RESERVED} r on r.line_item_id = w.line_id and r.inventory_item_id = w.inventory_item_id
    where w.quantity <> coalesce(r.quantity, 0)`,

  "a reservation has its order line": `select r.* from ${RESERVED} r
    left join ${WANTED} w on w.line_id = r.line_item_id and w.inventory_item_id = r.inventory_item_id
    where r.line_item_id is not null and w.line_id is null`,

  "a reservation has its stock row": `select r.id from reservation_item r
    left join inventory_level l on l.inventory_item_id = r.inventory_item_id and l.location_id = r.location_id
      and l.deleted_at is null
    where l.id is null and r.deleted_at is null`,

  "reserved stock is the sum of its reservations": `
    select l.id, l.location_id, l.reserved_quantity, sum(r.quantity) as reservations from inventory_level l
    left join reservation_item r on r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id
      and r.deleted_at is null
    where l.deleted_at is null group by l.id having l.reserved_quantity <> coalesce(sum(r.quantity), 0)`,

  "nothing is oversold": `
    select l.id, l.location_id, l.stocked_quantity, sum(r.quantity) as reserved from inventory_level l
    join reservation_item r on r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id
      and r.deleted_at is null and not coalesce(r.allow_backorder, false)
    where l.deleted_at is null group by l.id having sum(r.quantity) > l.stocked_quantity`,

  "raw twins of stock equal their columns": TWINS.map(
    ([table, column]) => `select '${table}.${column}' as column, id from ${table}
      where ${column} is distinct from (raw_${column}->>'value')::numeric`,
  ).join(" union all "),
}

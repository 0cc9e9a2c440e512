import type { Context } from "@medusajs/framework/types"
import { sql } from "../../utils/sql"
import type { StockFigure } from "./types"

/** Everything of ours that knows the columns of core's inventory tables. */

export type LevelRow = StockFigure & { id: string }
export type NewReservation = {
  id: string
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: string
  allow_backorder: boolean
}
/** Quantity text to add to the level's reserved quantity; negative releases. */
export type Move = { level_id: string; quantity: string }

const FREE_STOCK = `
  select id, inventory_item_id, location_id, (stocked_quantity - reserved_quantity)::text as available
    from inventory_level
   where inventory_item_id = any(?) and location_id = any(?) and deleted_at is null
   order by id`

export async function readFreeStock(
  itemIds: string[],
  locationIds: string[],
  context: Context,
): Promise<LevelRow[]> {
  return await sql<LevelRow>(context, FREE_STOCK, [itemIds, locationIds])
}

/** As `readFreeStock`; the rows are ours until the transaction ends. */
export async function lockFreeStock(
  itemIds: string[],
  locationIds: string[],
  context: Context,
): Promise<LevelRow[]> {
  return await sql<LevelRow>(context, `${FREE_STOCK} for update`, [itemIds, locationIds])
}

/** As core's own insert: columns that it leaves to their defaults are left to them here. */
export async function insertReservations(reservations: NewReservation[], context: Context): Promise<void> {
  const column = <K extends keyof NewReservation>(key: K) =>
    reservations.map((reservation) => reservation[key])
  await sql(
    context,
    `insert into reservation_item
       (id, line_item_id, inventory_item_id, location_id, quantity, raw_quantity, allow_backorder)
     select id, line_item_id, inventory_item_id, location_id, quantity::numeric,
            jsonb_build_object('value', quantity, 'precision', 20), allow_backorder
       from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
         as new (id, line_item_id, inventory_item_id, location_id, quantity, allow_backorder)`,
    [
      column("id"),
      column("line_item_id"),
      column("inventory_item_id"),
      column("location_id"),
      column("quantity"),
      column("allow_backorder"),
    ],
  )
}

/** Adds to the reserved quantity of levels that the transaction has locked. */
export async function moveReserved(moves: Move[], context: Context): Promise<void> {
  await sql(
    context,
    `update inventory_level l
        set reserved_quantity = l.reserved_quantity + m.quantity,
            raw_reserved_quantity = jsonb_build_object(
              'value', trim_scale(l.reserved_quantity + m.quantity)::text, 'precision', 20),
            updated_at = now()
       from (select level_id, sum(quantity::numeric) as quantity
               from unnest(?::text[], ?::text[]) as move (level_id, quantity) group by level_id) m
      where l.id = m.level_id and m.quantity <> 0`,
    [moves.map(({ level_id }) => level_id), moves.map(({ quantity }) => quantity)],
  )
}

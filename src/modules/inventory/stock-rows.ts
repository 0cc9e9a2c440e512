import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { sql } from "../../utils/sql"
import type { StockFigure } from "./types"

/** Everything of ours that knows the columns of core's inventory tables. */

export type LevelRow = StockFigure & { id: string }
export type Place = { inventory_item_id: string; location_id: string }
export type NewReservation = Place & {
  id: string
  line_item_id: string
  quantity: string
  allow_backorder: boolean
}
export type ReservationRow = Place & {
  id: string
  line_item_id: string | null
  quantity: string
  allow_backorder: boolean
}
/** Decimal text to add to the level; negative takes away. */
export type Move = { level_id: string; quantity: string }
/** Live reservations, or with `deleted` those softly deleted. */
export type Which = { by: "id" | "line_item_id" | "location_id"; values: string[]; deleted?: boolean }

const LEVEL = `l.id, l.inventory_item_id, l.location_id,
  (l.stocked_quantity - l.reserved_quantity)::text as available`

const FREE_STOCK = `
  select ${LEVEL} from inventory_level l
   where l.inventory_item_id = any(?) and l.location_id = any(?) and l.deleted_at is null
   order by l.id`

export async function readFreeStock(itemIds: string[], locationIds: string[], context: Context) {
  return await sql<LevelRow>(context, FREE_STOCK, [itemIds, locationIds])
}

/** As `readFreeStock`; the rows are ours until the transaction ends. */
export async function lockFreeStock(itemIds: string[], locationIds: string[], context: Context) {
  return await sql<LevelRow>(context, `${FREE_STOCK} for update`, [itemIds, locationIds])
}

/** Locks the levels of these items at these locations, in id order. */
export async function lockLevels(places: readonly Place[], context: Context): Promise<LevelRow[]> {
  return await sql<LevelRow>(
    context,
    `select ${LEVEL} from inventory_level l
      where (l.inventory_item_id, l.location_id) in (select * from unnest(?::text[], ?::text[]))
        and l.deleted_at is null
      order by l.id for update`,
    columns(places, "inventory_item_id", "location_id"),
  )
}

const RESERVATION = "id, line_item_id, inventory_item_id, location_id, quantity::text, allow_backorder"

/** What lines hold, without locking. */
export async function readReservations(lineItemIds: string[], context: Context): Promise<ReservationRow[]> {
  return await sql<ReservationRow>(
    context,
    `select ${RESERVATION} from reservation_item where line_item_id = any(?) and deleted_at is null order by id`,
    [lineItemIds],
  )
}

/**
 * Locks reservations in id order and then, so that no reservation can have moved, the levels that carry them and those
 * that they are to move to (`targets`, by reservation id, or by line where they are looked up by line), in id order too.
 */
export async function lockReservations(
  which: Which,
  context: Context,
  targets: ReadonlyMap<string, string> = new Map(),
): Promise<{ levels: LevelRow[]; reservations: ReservationRow[] }> {
  const reservations = await sql<ReservationRow>(
    context,
    `select ${RESERVATION} from reservation_item
      where ${which.by} = any(?) and deleted_at is ${which.deleted ? "not null" : "null"}
      order by id for update`,
    [which.values],
  )
  const moved = reservations.flatMap((reservation) => {
    const location_id = targets.get(reservation[which.by === "line_item_id" ? "line_item_id" : "id"] ?? "")
    return location_id ? [{ inventory_item_id: reservation.inventory_item_id, location_id }] : []
  })
  return { reservations, levels: await lockLevels([...reservations, ...moved], context) }
}

/**
 * Reserves on levels that the transaction has locked: the reservations, as core's own insert writes them (columns that
 * it leaves to their defaults are left to them here), and what the levels have reserved. One statement.
 */
export async function reserve(reservations: NewReservation[], context: Context): Promise<void> {
  await sql(
    context,
    `with written as (
       insert into reservation_item
         (id, line_item_id, inventory_item_id, location_id, quantity, raw_quantity, allow_backorder)
       select id, line_item_id, inventory_item_id, location_id, quantity::numeric,
              jsonb_build_object('value', quantity, 'precision', 20), allow_backorder
         from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
           as new (id, line_item_id, inventory_item_id, location_id, quantity, allow_backorder)
       returning inventory_item_id, location_id, quantity
     )
     update inventory_level l set ${addTo("reserved_quantity")}
       from (select inventory_item_id, location_id, sum(quantity) as quantity from written
              group by inventory_item_id, location_id) m
      where l.inventory_item_id = m.inventory_item_id and l.location_id = m.location_id and l.deleted_at is null`,
    columns(
      reservations,
      "id",
      "line_item_id",
      "inventory_item_id",
      "location_id",
      "quantity",
      "allow_backorder",
    ),
  )
}

type QuantityColumn = "stocked_quantity" | "reserved_quantity"

const addTo = (column: QuantityColumn) => `${column} = l.${column} + m.quantity,
  raw_${column} = jsonb_build_object('value', trim_scale(l.${column} + m.quantity)::text, 'precision', 20),
  updated_at = now()`

/** Adds to a quantity of levels that the transaction has locked. */
export async function moveQuantity(
  column: QuantityColumn,
  moves: readonly Move[],
  context: Context,
): Promise<void> {
  await sql(
    context,
    `update inventory_level l set ${addTo(column)}
       from (select level_id, sum(quantity::numeric) as quantity
               from unnest(?::text[], ?::text[]) as move (level_id, quantity) group by level_id) m
      where l.id = m.level_id and m.quantity <> 0`,
    columns(moves, "level_id", "quantity"),
  )
}

/** Ends or revives reservations that the transaction has locked. */
export async function setDeletedAt(ids: string[], deletedAt: Date | null, context: Context): Promise<void> {
  await sql(context, "update reservation_item set deleted_at = ?, updated_at = now() where id = any(?)", [
    deletedAt,
    ids,
  ])
}

/** Moves reservations that the transaction has locked. */
export async function setLocations(
  moved: { id: string; location_id: string }[],
  context: Context,
): Promise<void> {
  await sql(
    context,
    `update reservation_item r set location_id = m.location_id, updated_at = now()
       from unnest(?::text[], ?::text[]) as m (id, location_id) where r.id = m.id`,
    columns(moved, "id", "location_id"),
  )
}

export async function eraseReservations(ids: string[], context: Context): Promise<void> {
  await sql(context, "delete from reservation_item where id = any(?)", [ids])
}

/**
 * The reservations that a line lost last, of the lines that have none now: what undoing a release by line brings back.
 * Earlier ones ended because the goods left.
 */
export async function lastReleasedOf(lineItemIds: string[], context: Context): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    context,
    `select r.id from reservation_item r
      where r.line_item_id = any(?)
        and r.deleted_at = (select max(x.deleted_at) from reservation_item x where x.line_item_id = r.line_item_id)
        and not exists (select 1 from reservation_item x
                         where x.line_item_id = r.line_item_id and x.deleted_at is null)`,
    [lineItemIds],
  )
  return rows.map(({ id }) => id)
}

/** Of the levels, those whose firm reservations (no backorder) exceed the stock that is to be set. */
export async function firmlyReservedAbove(stock: Move[], context: Context) {
  return await sql<Place & { stocked: string; firm: string }>(
    context,
    `select l.inventory_item_id, l.location_id, s.quantity as stocked, trim_scale(sum(r.quantity))::text as firm
       from unnest(?::text[], ?::text[]) as s (level_id, quantity)
       join inventory_level l on l.id = s.level_id and s.quantity::numeric < l.stocked_quantity
       join reservation_item r on r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id
                              and r.deleted_at is null and not r.allow_backorder
      group by l.id, s.quantity having sum(r.quantity) > s.quantity::numeric`,
    columns(stock, "level_id", "quantity"),
  )
}

/** Locks levels in id order. @throws NOT_ALLOWED, in core's words, when anything of them is reserved */
export async function assertNothingReserved(
  { by, values }: { by: "id" | "inventory_item_id"; values: string[] },
  context: Context,
): Promise<void> {
  const levels = await sql<Place & { is_reserved: boolean }>(
    context,
    `select l.location_id, l.reserved_quantity > 0 as is_reserved from inventory_level l
      where l.${by} = any(?) and l.deleted_at is null order by l.id for update`,
    [values],
  )
  const reserved = levels.filter(({ is_reserved }) => is_reserved).map(({ location_id }) => location_id)
  if (reserved.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Cannot remove Inventory Levels for ${[...new Set(reserved)].join(", ")} because there are reserved items at the locations`,
    )
  }
}

type Deleted = { table: "inventory_level" | "reservation_item"; id: string; deleted_at: string }

/** The levels and reservations of the items that were softly deleted before their item, or while it lives. */
export async function earlierDeletions(itemIds: string[], context: Context): Promise<Deleted[]> {
  const of = (table: Deleted["table"]) => `
    select '${table}' as table, r.id, r.deleted_at::text from ${table} r
      join inventory_item i on i.id = r.inventory_item_id
     where i.id = any(?) and r.deleted_at is not null and (i.deleted_at is null or r.deleted_at < i.deleted_at)`
  return await sql<Deleted>(context, `${of("inventory_level")} union all ${of("reservation_item")}`, [
    itemIds,
    itemIds,
  ])
}

export async function redelete(deleted: Deleted[], context: Context): Promise<void> {
  for (const table of ["inventory_level", "reservation_item"] as const) {
    const rows = deleted.filter((row) => row.table === table)
    await sql(
      context,
      `update ${table} r set deleted_at = d.deleted_at::timestamptz
         from unnest(?::text[], ?::text[]) as d (id, deleted_at) where r.id = d.id`,
      columns(rows, "id", "deleted_at"),
    )
  }
}

function columns<Row, Key extends keyof Row>(rows: readonly Row[], ...keys: Key[]): Row[Key][][] {
  return keys.map((key) => rows.map((row) => row[key]))
}

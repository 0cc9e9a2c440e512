import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

let numbered = 0

/** A stock location; returns its id. */
export async function aLocation(
  container: MedusaContainer,
  name = `Warehouse ${++numbered}`,
): Promise<string> {
  const location = await container.resolve(Modules.STOCK_LOCATION).createStockLocations({ name })
  return location.id
}

/** A stock item with these quantities, by location id; returns its id. */
export async function aStockItem(
  container: MedusaContainer,
  stock: Record<string, BigNumberInput>,
  sku = `STOCK-${process.pid}-${++numbered}`,
): Promise<string> {
  const [id] = await stockItems(container, [{ sku, stock }])
  return id
}

/** Many stock items at once, in their order. */
export async function stockItems(
  container: MedusaContainer,
  items: { sku: string; stock: Record<string, BigNumberInput> }[],
): Promise<string[]> {
  const inventory = container.resolve(Modules.INVENTORY)
  const created = await inventory.createInventoryItems(items.map(({ sku }) => ({ sku, title: sku })))
  const idBySku = new Map(created.map(({ sku, id }) => [sku, id]))
  const ids = items.map(({ sku }) => idBySku.get(sku)!)
  await inventory.createInventoryLevels(
    items.flatMap(({ stock }, index) =>
      Object.entries(stock).map(([location_id, quantity]) => ({
        inventory_item_id: ids[index],
        location_id,
        // Core's type says number; the column takes any BigNumberInput.
        stocked_quantity: quantity as number,
      })),
    ),
  )
  return ids
}

export type StockRow = {
  location_id: string
  stocked: string
  reserved: string
  live: string
  raw_reserved: string
}

/** Stock, reserved and the sum of live reservations, as the database has them. */
export async function stockRows(container: MedusaContainer, itemId: string): Promise<StockRow[]> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await connection.raw(
    `select l.location_id, trim_scale(l.stocked_quantity)::text as stocked,
            trim_scale(l.reserved_quantity)::text as reserved, l.raw_reserved_quantity->>'value' as raw_reserved,
            trim_scale((select coalesce(sum(r.quantity), 0) from reservation_item r
              where r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id
                and r.deleted_at is null))::text as live
       from inventory_level l where l.inventory_item_id = ? and l.deleted_at is null order by l.location_id`,
    [itemId],
  )
  return rows
}

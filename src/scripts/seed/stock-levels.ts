import { newId } from "../../utils/ids"
import { rawAmount } from "../../utils/money"
import type { UnitOfWork } from "../../utils/unit-of-work"
import type { Demo } from "./demo"
import type { SeededGoods } from "./goods"
import { insertRows } from "./insert-rows"

/** Stocks the warehouses (`locationIds` by name). */
export async function insertStockLevels(
  unit: UnitOfWork,
  { goods }: Demo,
  seeded: readonly SeededGoods[],
  locationIds: ReadonlyMap<string, string>,
): Promise<void> {
  const itemOf = new Map(seeded.map(({ sku, inventory_item_id }) => [sku, inventory_item_id]))
  const levels = goods.flatMap(({ sku, stock }) =>
    [...stock].map(([warehouse, quantity]) => ({
      id: newId("ilev"),
      inventory_item_id: itemOf.get(sku)!,
      location_id: locationIds.get(warehouse)!,
      stocked_quantity: quantity,
      raw_stocked_quantity: rawAmount(quantity),
      reserved_quantity: "0",
      raw_reserved_quantity: rawAmount(0),
      incoming_quantity: "0",
      raw_incoming_quantity: rawAmount(0),
    })),
  )
  await insertRows(unit, "inventory_level", levels)
}

import { newId } from "../../utils/ids"
import { rawAmount } from "../../utils/money"
import type { UnitOfWork } from "../../utils/unit-of-work"
import { stockOf } from "../online-retail/stock"
import type { PlaceableLine } from "./demo-data"
import type { SeededGoods } from "./goods"
import { insertRows } from "./insert-rows"

/** Stocks the warehouses (`locationIds` by name) with what the month's orders take, and more. */
export async function insertStockLevels(
  unit: UnitOfWork,
  goods: readonly SeededGoods[],
  lines: readonly PlaceableLine[],
  locationIds: ReadonlyMap<string, string>,
): Promise<void> {
  const ordered = new Map<string, bigint>()
  for (const { sku, quantity } of lines) {
    ordered.set(sku, (ordered.get(sku) ?? 0n) + BigInt(quantity))
  }
  const levels = goods.flatMap(({ sku, inventory_item_id }) =>
    [...stockOf(sku, ordered.get(sku) ?? 0n)].map(([warehouse, stock]) => ({
      id: newId("ilev"),
      inventory_item_id,
      location_id: locationIds.get(warehouse)!,
      stocked_quantity: stock.toString(),
      raw_stocked_quantity: rawAmount(stock.toString()),
      reserved_quantity: "0",
      raw_reserved_quantity: rawAmount(0),
      incoming_quantity: "0",
      raw_incoming_quantity: rawAmount(0),
    })),
  )
  await insertRows(unit, "inventory_level", levels)
}

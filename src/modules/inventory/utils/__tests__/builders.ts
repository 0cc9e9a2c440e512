import type { AllocationLine, AllocationPolicy, RankedLocation, StockFigure } from "../../types"
import { planAllocation } from "../plan-allocation"

export function at(
  location_id: string,
  distance_km: number | null,
  extra: Partial<RankedLocation> = {},
): RankedLocation {
  return { location_id, name: location_id, distance_km, priority: 0, serves: true, ...extra }
}

/** A line of one stock item named after it: `line("a", "5")` wants 5 of item "a". */
export function line(line_id: string, quantity: string, extra: Partial<AllocationLine> = {}): AllocationLine {
  return {
    line_id,
    sku: line_id.toUpperCase(),
    quantity,
    step: "1",
    manage_inventory: true,
    allow_backorder: false,
    components: [{ inventory_item_id: line_id, required_quantity: 1 }],
    ...extra,
  }
}

/** `{ london: { a: "5" } }`: London has 5 of item "a" free. */
export function stock(byLocation: Record<string, Record<string, string>>): StockFigure[] {
  return Object.entries(byLocation).flatMap(([location_id, items]) =>
    Object.entries(items).map(([inventory_item_id, available]) => ({
      inventory_item_id,
      location_id,
      available,
    })),
  )
}

export function plan(
  lines: AllocationLine[],
  ranking: RankedLocation[],
  figures: StockFigure[],
  policy: AllocationPolicy = "fewest_parcels",
) {
  const result = planAllocation({ lines, ranking, policy }, figures)
  const parts = result.parts.map(
    ({ line_id, location_id, quantity, is_backorder }) =>
      `${line_id}: ${quantity} from ${location_id}${is_backorder ? " (backorder)" : ""}`,
  )
  return { ...result, parts }
}

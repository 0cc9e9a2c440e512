import type { AllocationLine, RankedLocation, StockFigure } from "../../types"
import { planAllocation } from "../plan-allocation"

const at = (
  location_id: string,
  distance_km: number | null,
  priority = 0,
  serves = true,
): RankedLocation => ({
  location_id,
  name: location_id.toUpperCase(),
  distance_km,
  priority,
  serves,
})
const line = (line_id: string, quantity: string, extra: Partial<AllocationLine> = {}): AllocationLine => ({
  line_id,
  sku: line_id.toUpperCase(),
  quantity,
  step: "1",
  manage_inventory: true,
  allow_backorder: false,
  components: [{ inventory_item_id: `item-${line_id}`, required_quantity: 1 }],
  ...extra,
})
const has = (inventory_item_id: string, location_id: string, available: string): StockFigure => ({
  inventory_item_id,
  location_id,
  available,
})

it("ships from the nearest of those that have everything", () => {
  const plan = planAllocation(
    {
      lines: [line("a", "5"), line("b", "3")],
      ranking: [at("far", 900), at("near", 100), at("middle", 300)],
      policy: "fewest_parcels",
    },
    [
      has("item-a", "near", "10"),
      has("item-a", "middle", "5"),
      has("item-b", "middle", "3"),
      has("item-a", "far", "9"),
      has("item-b", "far", "9"),
    ],
  )
  expect(plan.parts).toEqual([
    { line_id: "a", location_id: "middle", quantity: "5", is_backorder: false },
    { line_id: "b", location_id: "middle", quantity: "3", is_backorder: false },
  ])
  expect(plan.explanation).toMatchObject({
    reason: "single_location",
    summary: "MIDDLE has everything and is the best placed of the 2 that do (300 km).",
  })
})

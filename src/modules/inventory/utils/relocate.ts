import { MathBN } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"
import type { AllocationLine, RelocatedLine, Shortage, StockFigure } from "../types"
import { planAllocation } from "./plan-allocation"
import { placeOf } from "./reservation-changes"

/** What a line holds of a stock item. */
type Held = {
  line_item_id: string | null
  inventory_item_id: string
  location_id: string
  quantity: string
  allow_backorder: boolean
}

/**
 * The lines that do not fit where each is to be held, in the lines' order. What all of them hold now counts as free
 * first, so two lines may change places. A line that holds nothing wants nothing.
 */
export function shortagesElsewhere(
  lines: readonly RelocatedLine[],
  held: readonly Held[],
  levels: readonly StockFigure[],
): Shortage[] {
  const figures = withReleased(levels, held)
  const byLine = new Map<string, Held[]>()
  held.forEach((hold) => {
    const id = hold.line_item_id ?? ""
    byLine.set(id, [...(byLine.get(id) ?? []), hold])
  })
  const short = new Map<string, Shortage>()
  for (const location_id of new Set(lines.map((line) => line.location_id))) {
    const demand = lines
      .filter((line) => line.location_id === location_id)
      .flatMap((line) => demandOf(line, byLine.get(line.line_id) ?? []))
    const only = { location_id, name: "", distance_km: null, priority: 0, serves: true }
    const plan = planAllocation({ lines: demand, ranking: [only], policy: "nearest_first" }, figures)
    plan.shortages.forEach((shortage) => short.set(shortage.line_id, shortage))
  }
  return lines.flatMap(({ line_id, quantity }) => {
    const shortage = short.get(line_id)
    return shortage ? [{ ...shortage, requested: quantity }] : []
  })
}

function withReleased(levels: readonly StockFigure[], held: readonly Held[]): StockFigure[] {
  const released = new Map<string, string>()
  for (const hold of held) {
    const place = placeOf(hold)
    released.set(place, decimalText(MathBN.add(released.get(place) ?? 0, hold.quantity)))
  }
  return levels.map((level) => {
    const { inventory_item_id, location_id } = level
    const available = decimalText(MathBN.add(level.available, released.get(placeOf(level)) ?? 0))
    // Backorders leave less than nothing.
    return { inventory_item_id, location_id, available: MathBN.lt(available, 0) ? "0" : available }
  })
}

function demandOf({ line_id, sku, quantity }: RelocatedLine, holds: readonly Held[]): AllocationLine[] {
  if (!holds.length) {
    return []
  }
  const needs = holds.map((hold) => MathBN.div(hold.quantity, quantity))
  // Somebody changed a reservation by hand: such a line moves as one.
  const isWhole = needs.every((need) => need.isInteger())
  return [
    {
      ...{ line_id, sku, quantity: isWhole ? quantity : "1", step: 1, manage_inventory: true },
      allow_backorder: holds.every(({ allow_backorder }) => allow_backorder),
      components: holds.map(({ inventory_item_id, ...hold }, index) => ({
        inventory_item_id,
        required_quantity: isWhole ? decimalText(needs[index]) : hold.quantity,
      })),
    },
  ]
}

import type { Assignment } from "./assign"
import type { StockProblem } from "./stock-problem"

/** What decides between equally many parcels. Quantities are in the problem's units, so whole numbers. */
export type Cost = {
  /** Quantity that travels an unknown distance. */
  unknown: number
  /** Σ quantity × metres of the rest. */
  quantityMetres: bigint
  /** Σ of the locations' priorities. */
  priority: number
  ids: string
}

export function costOf(
  { demand, locations }: StockProblem,
  subset: readonly number[],
  { taken }: Assignment,
): Cost {
  const cost = { unknown: 0, quantityMetres: 0n, priority: 0 }
  for (const location of subset) {
    let quantity = 0
    for (let row = 0; row < demand.length; row++) {
      quantity += taken[row * locations.length + location] * demand[row].piece
    }
    const { distance_km, priority } = locations[location]
    cost.priority += priority
    if (distance_km === null) {
      cost.unknown += quantity
    } else {
      cost.quantityMetres += BigInt(quantity) * BigInt(Math.round(distance_km * 1000))
    }
  }
  const ids = subset.map((location) => locations[location].location_id)
  return { ...cost, ids: ids.sort().join() }
}

/** Least distance first (an unknown one counts as farther than any), then higher priority, then location ids. */
export function isCheaper(a: Cost, b: Cost): boolean {
  if (a.unknown !== b.unknown) {
    return a.unknown < b.unknown
  }
  if (a.quantityMetres !== b.quantityMetres) {
    return a.quantityMetres < b.quantityMetres
  }
  return a.priority !== b.priority ? a.priority > b.priority : a.ids < b.ids
}

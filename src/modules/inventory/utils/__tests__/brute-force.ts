import type { AllocationLine, RankedLocation, StockFigure } from "../../types"

export type Best = { locations: number; unknown: number; distance: number }

/** Tries every way to hand out whole units of every line; null when there is none. For small figures only. */
export function bestByBruteForce(
  lines: AllocationLine[],
  locations: RankedLocation[],
  figures: StockFigure[],
): Best | null {
  const free = new Map(
    figures.map(({ inventory_item_id, location_id, available }) => [
      `${inventory_item_id}@${location_id}`,
      Number(available),
    ]),
  )
  let best: Best | null = null
  const used = new Map<string, number>()
  const give = (index: number, location: number, left: number): void => {
    if (index === lines.length) {
      best = better(best, judged(used, locations))
      return
    }
    if (location === locations.length) {
      return left === 0 ? give(index + 1, 0, Number(lines[index + 1]?.quantity ?? 0)) : undefined
    }
    const { location_id } = locations[location]
    for (let some = 0; some <= left; some++) {
      if (take(free, lines[index], location_id, some)) {
        used.set(location_id, (used.get(location_id) ?? 0) + some)
        give(index, location + 1, left - some)
        used.set(location_id, used.get(location_id)! - some)
        take(free, lines[index], location_id, -some)
      }
    }
  }
  give(0, 0, Number(lines[0].quantity))
  return best
}

function take(
  free: Map<string, number>,
  { components }: AllocationLine,
  location: string,
  some: number,
): boolean {
  const needs = components.map(({ inventory_item_id, required_quantity }) => ({
    key: `${inventory_item_id}@${location}`,
    amount: some * Number(required_quantity),
  }))
  if (some > 0 && needs.some(({ key, amount }) => (free.get(key) ?? 0) < amount)) {
    return false
  }
  needs.forEach(({ key, amount }) => free.set(key, (free.get(key) ?? 0) - amount))
  return true
}

function judged(used: Map<string, number>, locations: RankedLocation[]): Best {
  const result = { locations: 0, unknown: 0, distance: 0 }
  for (const { location_id, distance_km } of locations) {
    const quantity = used.get(location_id) ?? 0
    result.locations += Number(quantity > 0)
    result.unknown += distance_km === null ? quantity : 0
    result.distance += quantity * (distance_km ?? 0)
  }
  return result
}

function better(a: Best | null, b: Best): Best {
  if (!a) {
    return b
  }
  const order = a.locations - b.locations || a.unknown - b.unknown || a.distance - b.distance
  return order <= 0 ? a : b
}

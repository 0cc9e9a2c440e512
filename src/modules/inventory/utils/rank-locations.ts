import type { AllocationPolicy, RankedLocation } from "../types"

type Order = (a: RankedLocation, b: RankedLocation) => number

const byDistance: Order = (a, b) => {
  const [left, right] = [a.distance_km ?? Infinity, b.distance_km ?? Infinity]
  return left === right ? 0 : left - right
}
const byPriority: Order = (a, b) => b.priority - a.priority
const byId: Order = (a, b) => (a.location_id < b.location_id ? -1 : a.location_id > b.location_id ? 1 : 0)

/**
 * The locations in the order in which the policy asks them: nearest first, unknown distance last, then higher
 * priority, then id; `priority_first` puts priority before distance.
 */
export function inPolicyOrder(
  ranking: readonly RankedLocation[],
  policy: AllocationPolicy,
): RankedLocation[] {
  const orders = policy === "priority_first" ? [byPriority, byDistance, byId] : [byDistance, byPriority, byId]
  return [...ranking].sort((a, b) => orders.reduce((result, order) => result || order(a, b), 0))
}

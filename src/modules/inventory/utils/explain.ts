import type { AllocationExplanation, AllocationPolicy, AllocationReason, RankedLocation } from "../types"
import type { Assignment } from "./assign"
import { fromUnits } from "./decimal-units"
import { EXACT_UP_TO } from "./fewest-locations"
import { inPolicyOrder } from "./rank-locations"
import type { StockProblem } from "./stock-problem"

/** The plan's grounds as data: candidates with distance and what each had, which were chosen, and why. */
export function explain(
  problem: StockProblem,
  { taken, got }: Assignment,
  ranking: readonly RankedLocation[],
  policy: AllocationPolicy,
): AllocationExplanation {
  const { demand, locations, room, stocked, digits } = problem
  const count = locations.length
  const cell = (row: number, location: number) => row * count + location
  const serving = locations.map((location, index) => ({
    ...location,
    chosen: demand.some((_, row) => taken[cell(row, index)] > 0),
    complete_lines: demand.filter(({ pieces }, row) => room[cell(row, index)] >= pieces).length,
  }))
  const others = inPolicyOrder(ranking, policy)
    .filter(({ serves }) => !serves)
    .map((location) => ({ ...location, chosen: false, complete_lines: 0 }))
  const able = serving.filter((_, index) => demand.every((_line, row) => room[cell(row, index)] >= got[row]))
  const reason = reasonOf(serving, policy)
  return {
    policy,
    reason,
    summary: SUMMARIES[reason](
      serving.filter(({ chosen }) => chosen),
      able.length,
    ),
    distance_unknown: serving.some(({ distance_km }) => distance_km === null),
    candidates: [...serving, ...others],
    lines: demand.map(({ line, piece }, row) => ({
      line_id: line.line_id,
      had: locations.flatMap(({ location_id }, index) =>
        stocked[cell(row, index)]
          ? [{ location_id, quantity: fromUnits(BigInt(room[cell(row, index)]) * BigInt(piece), digits) }]
          : [],
      ),
    })),
  }
}

function reasonOf(serving: { chosen: boolean }[], policy: AllocationPolicy): AllocationReason {
  const chosen = serving.filter((location) => location.chosen).length
  if (chosen === 0) {
    return "nothing_to_ship"
  }
  if (policy !== "fewest_parcels") {
    return policy
  }
  if (chosen === 1) {
    return "single_location"
  }
  return serving.length > EXACT_UP_TO ? "few_parcels" : "fewest_parcels"
}

const names = (chosen: RankedLocation[]) => chosen.map(({ name }) => name).join(", ")

const SUMMARIES: Record<AllocationReason, (chosen: RankedLocation[], able: number) => string> = {
  nothing_to_ship: () => "No serving location has anything of the order in stock.",
  single_location: ([only], able) =>
    able > 1
      ? `${only.name} has everything and is the best placed of the ${able} that do${distance(only)}.`
      : `${only.name} is the only location that has everything${distance(only)}.`,
  fewest_parcels: (chosen) => `No fewer than ${chosen.length} parcels can ship all of it: ${names(chosen)}.`,
  few_parcels: (chosen) => `${chosen.length} parcels ship all of it: ${names(chosen)}.`,
  nearest_first: (chosen) => `Every line comes from the nearest stock: ${names(chosen)}.`,
  priority_first: (chosen) => `Every line comes from the stock of highest priority: ${names(chosen)}.`,
}

function distance({ distance_km }: RankedLocation): string {
  return distance_km === null ? " (distance unknown: priority decided)" : ` (${Math.round(distance_km)} km)`
}

import type { AllocationExplanation, AllocationPolicy, AllocationReason, RankedLocation } from "../types"
import { assign, reaches, type Assignment } from "./assign"
import { fromUnits } from "./decimal-units"
import { EXACT_UP_TO } from "./fewest-locations"
import { inPolicyOrder } from "./rank-locations"
import type { StockProblem } from "./stock-problem"

/** The plan's grounds as data: candidates with distance and what each had, which were chosen, and why. */
export function explain(
  problem: StockProblem,
  assignment: Assignment,
  ranking: readonly RankedLocation[],
  policy: AllocationPolicy,
): AllocationExplanation {
  const { demand, locations, room } = problem
  const cell = (row: number, location: number) => row * locations.length + location
  const serving = locations.map((location, index) => ({
    ...location,
    chosen: demand.some((_, row) => assignment.taken[cell(row, index)] > 0),
    complete_lines: demand.filter(({ pieces }, row) => room[cell(row, index)] >= pieces).length,
  }))
  const others = inPolicyOrder(ranking, policy).filter(({ serves }) => !serves)
  const chosen = serving.filter((location) => location.chosen)
  const reason = reasonOf(chosen.length, serving.length, policy)
  return {
    policy,
    reason,
    summary: SUMMARIES[reason](groundsOf(problem, assignment, chosen)),
    distance_unknown: serving.some(({ distance_km }) => distance_km === null),
    candidates: [
      ...serving,
      ...others.map((location) => ({ ...location, chosen: false, complete_lines: 0 })),
    ],
    lines: demand.map((_, row) => whatEachHad(problem, row)),
  }
}

function whatEachHad({ demand, locations, room, stocked, digits }: StockProblem, row: number) {
  const { line, piece } = demand[row]
  const had = locations.flatMap(({ location_id }, index) => {
    const cell = row * locations.length + index
    return stocked[cell] ? [{ location_id, quantity: fromUnits(room[cell] * piece, digits) }] : []
  })
  return { line_id: line.line_id, had }
}

function reasonOf(chosen: number, serving: number, policy: AllocationPolicy): AllocationReason {
  if (chosen === 0) {
    return "nothing_to_ship"
  }
  if (policy !== "fewest_parcels") {
    return policy
  }
  if (chosen === 1) {
    return "single_location"
  }
  return serving > EXACT_UP_TO ? "few_parcels" : "fewest_parcels"
}

type Grounds = {
  chosen: RankedLocation[]
  all: "everything" | "all that is in stock"
  /** How many locations could have shipped the same alone. */
  able: number
}

function groundsOf(problem: StockProblem, { got }: Assignment, chosen: RankedLocation[]): Grounds {
  return {
    chosen,
    all: problem.demand.every(({ pieces }, row) => got[row] === pieces)
      ? "everything"
      : "all that is in stock",
    able: problem.locations.filter((_, index) => reaches(assign(problem, [index], got), got)).length,
  }
}

const names = (chosen: RankedLocation[]) => chosen.map(({ name }) => name).join(", ")

const SUMMARIES: Record<AllocationReason, (grounds: Grounds) => string> = {
  nothing_to_ship: () => "No serving location has anything of the order in stock.",
  single_location: ({ chosen: [only], all, able }) =>
    able > 1
      ? `${only.name} has ${all} and is the best placed of the ${able} that do${distance(only)}.`
      : `${only.name} is the only location that has ${all}${distance(only)}.`,
  fewest_parcels: ({ chosen, all }) =>
    `No fewer than ${chosen.length} parcels can ship ${all}: ${names(chosen)}.`,
  few_parcels: ({ chosen, all }) => `${chosen.length} parcels ship ${all}: ${names(chosen)}.`,
  nearest_first: ({ chosen }) => `Every line comes from the nearest stock: ${names(chosen)}.`,
  priority_first: ({ chosen }) => `Every line comes from the stock of highest priority: ${names(chosen)}.`,
}

function distance({ distance_km }: RankedLocation): string {
  return distance_km === null ? " (distance unknown: priority decided)" : ` (${Math.round(distance_km)} km)`
}

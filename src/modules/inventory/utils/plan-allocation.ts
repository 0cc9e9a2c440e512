import { MedusaError } from "@medusajs/framework/utils"
import type {
  AllocationExplanation,
  AllocationInput,
  AllocationLine,
  AllocationPart,
  Shortage,
  StockFigure,
} from "../types"
import { assign, firmTargets, type Assignment } from "./assign"
import { fromUnits, positiveDecimal } from "./decimal-units"
import { explain } from "./explain"
import { fewestLocations } from "./fewest-locations"
import { inPolicyOrder } from "./rank-locations"
import { stockProblem, type StockProblem } from "./stock-problem"

export type PlannedPart = Omit<AllocationPart, "order_line_id">
export type Plan = { parts: PlannedPart[]; shortages: Shortage[]; explanation: AllocationExplanation }

/**
 * Which location ships what of every line, from stock as given: pure, and the same for the same input. Lines that
 * may be backordered take what is in stock first; the rest of them is ordered at the first serving location that
 * stocks them. What cannot be had in full is told in `shortages`, all of it, and has no parts.
 * @throws INVALID_DATA for figures that are no positive decimals, or two lines of one id
 */
export function planAllocation(
  { lines, ranking, policy }: AllocationInput,
  stock: readonly StockFigure[],
): Plan {
  assertDistinct(lines)
  const serving = inPolicyOrder(ranking, policy).filter(({ serves }) => serves)
  const managed = lines.filter(({ manage_inventory }) => manage_inventory)
  const problem = stockProblem(managed, serving, stock)
  const everywhere = serving.map((_, location) => location)
  const all = assign(problem, everywhere, firmTargets(problem))
  const assignment = policy === "fewest_parcels" ? fewestLocations(problem, all) : all

  const outcomes = new Map(problem.demand.map(({ line }, row) => [line, outcomeOf(problem, assignment, row)]))
  const planned = lines.map((line) => outcomes.get(line) ?? { parts: [unmanagedPart(line)], shortage: null })
  return {
    parts: planned.flatMap(({ parts }) => parts),
    shortages: planned.flatMap(({ shortage }) => shortage ?? []),
    explanation: explain(problem, assignment, ranking, policy),
  }
}

function assertDistinct(lines: readonly AllocationLine[]): void {
  const seen = new Set<string>()
  for (const { line_id } of lines) {
    if (seen.has(line_id)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Line ${line_id} is given twice: line ids must be distinct`,
      )
    }
    seen.add(line_id)
  }
}

function outcomeOf(problem: StockProblem, { taken, got }: Assignment, row: number) {
  const { line, pieces, piece } = problem.demand[row]
  const cell = (location: number) => row * problem.locations.length + location
  const text = (some: number) => fromUnits(some * piece, problem.digits)
  const part = (location: number, some: number, is_backorder: boolean): PlannedPart => ({
    line_id: line.line_id,
    location_id: problem.locations[location].location_id,
    quantity: text(some),
    is_backorder,
  })
  const parts = problem.locations.flatMap((_, location) =>
    taken[cell(location)] > 0 ? [part(location, taken[cell(location)], false)] : [],
  )
  const missing = pieces - got[row]
  if (missing === 0) {
    return { parts, shortage: null }
  }
  const firstStocking = problem.locations.findIndex((_, location) => problem.stocked[cell(location)])
  if (line.allow_backorder && firstStocking >= 0) {
    return { parts: [...parts, part(firstStocking, missing, true)], shortage: null }
  }
  const shortage = {
    line_id: line.line_id,
    sku: line.sku,
    requested: text(pieces),
    available: text(got[row]),
  }
  return { parts: [], shortage }
}

function unmanagedPart(line: AllocationLine): PlannedPart {
  const quantity = positiveDecimal(line.quantity, `quantity of line ${line.line_id}`)
  return { line_id: line.line_id, location_id: null, quantity, is_backorder: false }
}

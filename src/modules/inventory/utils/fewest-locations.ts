import { assign, type Assignment } from "./assign"
import type { StockProblem } from "./stock-problem"

/** Up to this many locations every subset is tried. */
export const EXACT_UP_TO = 12

type Trial = { assignment: Assignment; cost: Cost }
type Cost = { unknown: number; quantityMetres: bigint; priority: number; ids: string }

/**
 * The fewest locations that ship of every line what all of them together can (`targets`, in pieces). Among equally
 * few: least Σ quantity × distance (unknown distance counts as farther than any), then the higher priorities, then the
 * location ids. Exact for up to 12 locations that have anything of the order; greedy beyond.
 */
export function fewestLocations(problem: StockProblem, targets: Float64Array): Assignment {
  const useful = problem.locations.flatMap((_, location) =>
    hasAnything(problem, location) ? [location] : [],
  )
  const covers = coverageTest(problem, targets)
  const attempt = (subset: readonly number[]) =>
    covers(subset) ? attemptAssignment(problem, subset, targets) : null
  if (useful.length > EXACT_UP_TO) {
    return greedily(problem, targets, useful, attempt)
  }
  for (let size = 0; size <= useful.length; size++) {
    let best: Trial | null = null
    for (const subset of subsetsOf(useful, size)) {
      const assignment = attempt(subset)
      if (assignment) {
        const cost = costOf(problem, subset, assignment)
        best = !best || isCheaper(cost, best.cost) ? { assignment, cost } : best
      }
    }
    if (best) {
      return best.assignment
    }
  }
  return assign(problem, useful)
}

function hasAnything({ demand, locations, room }: StockProblem, location: number): boolean {
  return demand.some((_, row) => room[row * locations.length + location] > 0)
}

/**
 * Whether each line alone finds enough in the subset: necessary, and cheap, since the line that failed last is asked
 * first the next time.
 */
function coverageTest({ demand, locations, room }: StockProblem, targets: Float64Array) {
  const rows = demand.map((_, row) => row).filter((row) => targets[row] > 0)
  return (subset: readonly number[]): boolean => {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]
      let reach = 0
      for (const location of subset) {
        reach += room[row * locations.length + location]
      }
      if (reach < targets[row]) {
        rows.splice(i, 1)
        rows.unshift(row)
        return false
      }
    }
    return true
  }
}

function attemptAssignment(problem: StockProblem, subset: readonly number[], targets: Float64Array) {
  const assignment = assign(problem, subset)
  return assignment.got.every((pieces, row) => pieces >= targets[row]) ? assignment : null
}

/** Subsets of one size, each in the order of `all`. */
function* subsetsOf(all: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let i = from; i <= all.length - size; i++) {
    for (const rest of subsetsOf(all, size - 1, i + 1)) {
      yield [all[i], ...rest]
    }
  }
}

function costOf({ demand, locations }: StockProblem, subset: readonly number[], { taken }: Assignment): Cost {
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
  return {
    ...cost,
    ids: subset
      .map((location) => locations[location].location_id)
      .sort()
      .join(),
  }
}

function isCheaper(a: Cost, b: Cost): boolean {
  if (a.unknown !== b.unknown) {
    return a.unknown < b.unknown
  }
  if (a.quantityMetres !== b.quantityMetres) {
    return a.quantityMetres < b.quantityMetres
  }
  return a.priority !== b.priority ? a.priority > b.priority : a.ids < b.ids
}

/** Adds the location that fills most of what is still open, until all is filled; then drops what proved needless. */
function greedily(
  problem: StockProblem,
  targets: Float64Array,
  useful: readonly number[],
  attempt: (subset: readonly number[]) => Assignment | null,
): Assignment {
  const open = targets.slice()
  const chosen: number[] = []
  let result: Assignment | null = null
  while (!result && chosen.length < useful.length) {
    const next = mostFilling(
      problem,
      targets,
      open,
      useful.filter((location) => !chosen.includes(location)),
    )
    chosen.push(next)
    chosen.sort((a, b) => a - b)
    open.forEach((pieces, row) => {
      open[row] = Math.max(0, pieces - problem.room[row * problem.locations.length + next])
    })
    result = attempt(chosen)
  }
  for (const location of chosen.slice().reverse()) {
    const without = chosen.filter((other) => other !== location)
    const smaller = attempt(without)
    if (smaller) {
      result = smaller
      chosen.splice(chosen.indexOf(location), 1)
    }
  }
  return result ?? assign(problem, useful)
}

function mostFilling(
  problem: StockProblem,
  targets: Float64Array,
  open: Float64Array,
  locations: number[],
): number {
  let best = { location: locations[0], share: -1 }
  for (const location of locations) {
    let share = 0
    for (let row = 0; row < open.length; row++) {
      if (open[row] > 0) {
        share += Math.min(open[row], problem.room[row * problem.locations.length + location]) / targets[row]
      }
    }
    best = share > best.share ? { location, share } : best
  }
  return best.location
}

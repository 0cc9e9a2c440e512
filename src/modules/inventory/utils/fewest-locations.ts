import { assign, reaches, type Assignment } from "./assign"
import { costOf, isCheaper, type Cost } from "./parcel-cost"
import { fewLocationsGreedily } from "./greedy-locations"
import type { StockProblem } from "./stock-problem"

/** Up to this many locations every subset is tried. */
export const EXACT_UP_TO = 12

/**
 * The fewest locations that ship of every line what all of them together do (`all`); among equally few, the cheapest
 * (see `isCheaper`). Exact for up to 12 locations that have anything of the order; greedy beyond.
 */
export function fewestLocations(problem: StockProblem, all: Assignment): Assignment {
  const useful = problem.locations.map((_, location) => location).filter((at) => hasAnything(problem, at))
  const covers = coverageTest(problem, all.got)
  const attempt = (subset: readonly number[]) => {
    const assignment = covers(subset) ? assign(problem, subset, all.got) : null
    return assignment && reaches(assignment, all.got) ? assignment : null
  }
  if (useful.length > EXACT_UP_TO) {
    return fewLocationsGreedily(problem, all.got, useful, attempt) ?? all
  }
  for (let size = 0; size <= useful.length; size++) {
    let best: { assignment: Assignment; cost: Cost } | null = null
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
  return all
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

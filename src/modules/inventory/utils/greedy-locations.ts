import type { Assignment } from "./assign"
import type { StockProblem } from "./stock-problem"

/**
 * Few locations, where there are too many to try every subset: adds the location that fills most of what is still
 * open (every line weighs the same) until all is filled, then drops, farthest first, what proved needless.
 * Null when `attempt` accepts nothing.
 */
export function fewLocationsGreedily(
  problem: StockProblem,
  targets: Float64Array,
  useful: readonly number[],
  attempt: (subset: readonly number[]) => Assignment | null,
): Assignment | null {
  const open = targets.slice()
  let chosen: number[] = []
  let result: Assignment | null = null
  while (!result && chosen.length < useful.length) {
    const others = useful.filter((location) => !chosen.includes(location))
    const next = mostFilling(problem, targets, open, others)
    open.forEach((pieces, row) => {
      open[row] = Math.max(0, pieces - problem.room[row * problem.locations.length + next])
    })
    chosen = [...chosen, next].sort((a, b) => a - b)
    result = attempt(chosen)
  }
  for (const location of [...chosen].reverse()) {
    const fewer = chosen.filter((other) => other !== location)
    const smaller = result && attempt(fewer)
    if (smaller) {
      result = smaller
      chosen = fewer
    }
  }
  return result
}

function mostFilling(
  { room, locations }: StockProblem,
  targets: Float64Array,
  open: Float64Array,
  candidates: readonly number[],
): number {
  let best = { location: candidates[0], share: -1 }
  for (const location of candidates) {
    let share = 0
    for (let row = 0; row < open.length; row++) {
      if (open[row] > 0) {
        share += Math.min(open[row], room[row * locations.length + location]) / targets[row]
      }
    }
    best = share > best.share ? { location, share } : best
  }
  return best.location
}

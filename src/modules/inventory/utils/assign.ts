import { freePieces, type StockProblem } from "./stock-problem"

/** Pieces taken, line × location, and per line in all. */
export type Assignment = { taken: Float64Array; got: Float64Array }

/** How often a line that came too late is put first and all is assigned anew. */
const RETRIES = 8

/**
 * Fills every line from the given locations in their order. Lines that share stock can stand in each other's way: a
 * line that falls short of its target is put first and all is tried again, a few times; when that does not help either,
 * the first try stands. A line without a rival always gets all that there is.
 */
export function assign(
  problem: StockProblem,
  order: readonly number[],
  targets: ArrayLike<number>,
): Assignment {
  let rows = problem.demand.map((_, row) => row)
  const first = fill(problem, order, rows)
  let attempt = first
  for (let retry = 0; retry < RETRIES; retry++) {
    const late = rows.find((row) => problem.demand[row].isShared && attempt.got[row] < targets[row])
    if (late === undefined) {
      return attempt
    }
    rows = [late, ...rows.filter((row) => row !== late)]
    attempt = fill(problem, order, rows)
  }
  return first
}

/** What firm lines want in all; a backorder line takes what is left over. */
export function firmTargets({ demand }: StockProblem): Float64Array {
  return Float64Array.from(demand, ({ line, pieces }) => (line.allow_backorder ? 0 : pieces))
}

export function reaches({ got }: Assignment, targets: ArrayLike<number>): boolean {
  return got.every((pieces, row) => pieces >= targets[row])
}

/**
 * Each line in turn takes as much as each location has: with the nearest first, the least Σ quantity × distance that
 * these locations allow wherever lines do not compete for the same stock.
 */
function fill(problem: StockProblem, order: readonly number[], rows: readonly number[]): Assignment {
  const { demand, room } = problem
  const count = problem.locations.length
  const stock = problem.stock.slice()
  const taken = new Float64Array(room.length)
  const got = new Float64Array(demand.length)
  for (const row of rows) {
    const line = demand[row]
    for (const location of order) {
      if (got[row] === line.pieces) {
        break
      }
      if (room[row * count + location] === 0) {
        continue
      }
      const pieces = Math.min(line.pieces - got[row], freePieces(line, stock, location, count))
      taken[row * count + location] = pieces
      got[row] += pieces
      for (const { item, amount } of line.needs) {
        stock[item * count + location] -= pieces * amount
      }
    }
  }
  return { taken, got }
}

import { freePieces, type StockProblem } from "./stock-problem"

/** Pieces taken, line × location, and per line in all. */
export type Assignment = { taken: Float64Array; got: Float64Array }

/**
 * Fills every line from the given locations in their order, taking as much as each has: with the nearest first, the
 * least Σ quantity × distance that these locations allow wherever lines do not compete for the same stock.
 */
export function assign(problem: StockProblem, order: readonly number[]): Assignment {
  const { demand, locations } = problem
  const stock = problem.stock.slice()
  const taken = new Float64Array(demand.length * locations.length)
  const got = new Float64Array(demand.length)
  for (let row = 0; row < demand.length; row++) {
    const line = demand[row]
    for (const location of order) {
      const cell = row * locations.length + location
      if (got[row] === line.pieces) {
        break
      }
      if (problem.room[cell] === 0) {
        continue
      }
      const pieces = Math.min(line.pieces - got[row], freePieces(line, stock, location, locations.length))
      taken[cell] = pieces
      got[row] += pieces
      for (const { item, amount } of line.needs) {
        stock[item * locations.length + location] -= pieces * amount
      }
    }
  }
  return { taken, got }
}

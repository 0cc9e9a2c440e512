import { MedusaError } from "@medusajs/framework/utils"
import type { AllocationLine, RankedLocation, StockFigure } from "../types"
import { toUnitsUpTo } from "./decimal-units"
import { measureDemand, type MeasuredLine } from "./measure-demand"

/** A stock-managed line counted in pieces: the smallest quantities that may be split off. */
export type DemandLine = {
  line: AllocationLine
  pieces: number
  /** Size of a piece, in the problem's quantity units. */
  piece: number
  /** What a piece consumes of each stock item (by index), in the problem's stock units. */
  needs: { item: number; amount: number }[]
  /** Whether another line wants one of its stock items too. */
  isShared: boolean
}

/**
 * The stock question in whole numbers, which is exact and quick: every figure is a safe integer, in units of
 * 10^-digits. Matrices are row by row: [row × locations + location].
 */
export type StockProblem = {
  /** Decimals of a quantity unit. */
  digits: number
  /** Serving locations, in the order in which they are asked. */
  locations: RankedLocation[]
  /**
   * In the order in which they take stock: firm before backorder, then what fewer locations can ship, then larger
   * packs before smaller (24 loose pieces may come from two places, a carton of 24 may not), then as ordered.
   */
  demand: DemandLine[]
  /** Free stock, item × location, never more than the whole order wants of the item. */
  stock: Float64Array
  /** Whether a location stocks all of a line's items, even with nothing free: line × location. */
  stocked: Uint8Array
  /** Pieces that a location could ship of a line if it were the only line: line × location. */
  room: Float64Array
}

/** @throws INVALID_DATA for a quantity, step or required quantity that is no positive decimal or too fine to count */
export function stockProblem(
  lines: readonly AllocationLine[],
  locations: RankedLocation[],
  figures: readonly StockFigure[],
): StockProblem {
  const { digits, stockDigits, measured } = measureDemand(lines)
  const wanted = wantedByItem(measured)
  const { itemIndex, stock, hasLevel } = stockMatrix(wanted, locations, figures, stockDigits)
  const demand = measured.map(({ line, pieces, piece, needs }) => ({
    line,
    pieces,
    piece: Number(piece),
    needs: [...needs].map(([item, amount]) => ({ item: itemIndex.get(item)!, amount: Number(amount) })),
    isShared: [...needs.keys()].some((item) => wanted.get(item)!.lines > 1),
  }))
  const count = locations.length
  const rooms = demand.map((line) => locations.map((_, location) => freePieces(line, stock, location, count)))
  const stockedAt = demand.map(({ needs }) =>
    locations.map(
      (_, location) => needs.length > 0 && needs.every(({ item }) => hasLevel[item * count + location]),
    ),
  )
  const order = inTakingOrder(demand, rooms)
  return {
    digits,
    locations,
    demand: order.map((row) => demand[row]),
    stock,
    stocked: Uint8Array.from(order.flatMap((row) => stockedAt[row].map(Number))),
    room: Float64Array.from(
      order.flatMap((row) => rooms[row].map((room, at) => (stockedAt[row][at] ? room : 0))),
    ),
  }
}

/** How many pieces of the line the location's free stock still makes, at most those that the line wants. */
export function freePieces(
  line: DemandLine,
  stock: Float64Array,
  location: number,
  locations: number,
): number {
  let pieces = line.pieces
  for (const { item, amount } of line.needs) {
    pieces = Math.min(pieces, Math.floor(stock[item * locations + location] / amount))
  }
  return pieces
}

function wantedByItem(measured: readonly MeasuredLine[]): Map<string, { total: bigint; lines: number }> {
  const wanted = new Map<string, { total: bigint; lines: number }>()
  for (const { pieces, needs } of measured) {
    for (const [item, amount] of needs) {
      const { total, lines } = wanted.get(item) ?? { total: 0n, lines: 0 }
      wanted.set(item, { total: total + amount * BigInt(pieces), lines: lines + 1 })
    }
  }
  wanted.forEach(({ total }, item) => assertCountable(total, `the demand for stock item ${item}`))
  const quantities = measured.reduce((sum, { piece, pieces }) => sum + piece * BigInt(pieces), 0n)
  assertCountable(quantities, "the sum of all quantities")
  return wanted
}

function assertCountable(units: bigint, what: string): void {
  if (units > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${what} has more than 15 digits, decimals included: use smaller quantities or fewer decimals`,
    )
  }
}

function stockMatrix(
  wanted: Map<string, { total: bigint }>,
  locations: RankedLocation[],
  figures: readonly StockFigure[],
  stockDigits: number,
) {
  const itemIndex = new Map([...wanted.keys()].map((item, index) => [item, index]))
  const locationIndex = new Map(locations.map(({ location_id }, index) => [location_id, index]))
  const totals = [...wanted.values()].map(({ total }) => Number(total))
  const stock = new Float64Array(wanted.size * locations.length)
  const hasLevel = new Uint8Array(stock.length)
  for (const { inventory_item_id, location_id, available } of figures) {
    const item = itemIndex.get(inventory_item_id)
    const location = locationIndex.get(location_id)
    if (item !== undefined && location !== undefined) {
      const cell = item * locations.length + location
      stock[cell] = toUnitsUpTo(totals[item], available, stockDigits)
      hasLevel[cell] = 1
    }
  }
  return { itemIndex, stock, hasLevel }
}

function inTakingOrder(demand: readonly DemandLine[], rooms: readonly number[][]): number[] {
  const keys = demand.map(({ line, needs }, row) => ({
    backorder: Number(line.allow_backorder),
    able: rooms[row].filter((room) => room > 0).length,
    size: needs.reduce((largest, { amount }) => Math.max(largest, amount), 0),
  }))
  return demand
    .map((_, row) => row)
    .sort((a, b) => {
      const [left, right] = [keys[a], keys[b]]
      return left.backorder - right.backorder || left.able - right.able || right.size - left.size
    })
}

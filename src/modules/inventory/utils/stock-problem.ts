import { MedusaError } from "@medusajs/framework/utils"
import type { AllocationLine, RankedLocation, StockFigure } from "../types"
import { fractionDigits, positiveDecimal, toUnits } from "./decimal-units"

/** A stock-managed line counted in pieces: the smallest quantities that may be split off. */
export type DemandLine = {
  line: AllocationLine
  pieces: number
  /** Size of a piece, in the problem's quantity units. */
  piece: number
  /** What a piece consumes of each stock item (by index), in the problem's stock units. */
  needs: { item: number; amount: number }[]
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
  /** In the order in which they take stock: firm before backorder, larger packs before smaller, then as ordered. */
  demand: DemandLine[]
  /** Free stock, item × location, never more than the whole order wants of the item. */
  stock: Float64Array
  /** Whether a location stocks all of a line's items, even with nothing free: line × location. */
  stocked: Uint8Array
  /** Pieces that a location could ship of a line if it were the only line: line × location. */
  room: Float64Array
}

type Measured = Omit<DemandLine, "needs" | "piece"> & { piece: bigint; needs: Map<string, bigint> }

/** @throws INVALID_DATA for a quantity, step or required quantity that is no positive decimal or too fine to count */
export function stockProblem(
  lines: readonly AllocationLine[],
  locations: RankedLocation[],
  figures: readonly StockFigure[],
): StockProblem {
  const { digits, stockDigits, measured } = measure(lines)
  const wanted = new Map<string, bigint>()
  for (const { pieces, needs } of measured) {
    for (const [item, amount] of needs) {
      wanted.set(item, (wanted.get(item) ?? 0n) + amount * BigInt(pieces))
    }
  }
  wanted.forEach((total, item) => assertCountable(total, `the demand for stock item ${item}`))
  assertCountable(
    measured.reduce((sum, { piece, pieces }) => sum + piece * BigInt(pieces), 0n),
    "the sum of all quantities",
  )

  const itemIndex = new Map([...wanted.keys()].map((item, index) => [item, index]))
  const locationIndex = new Map(locations.map(({ location_id }, index) => [location_id, index]))
  const stock = new Float64Array(wanted.size * locations.length)
  const hasLevel = new Uint8Array(stock.length)
  for (const { inventory_item_id, location_id, available } of figures) {
    const item = itemIndex.get(inventory_item_id)
    const location = locationIndex.get(location_id)
    if (item !== undefined && location !== undefined) {
      const free = toUnits(available, stockDigits)
      const total = wanted.get(inventory_item_id)!
      stock[item * locations.length + location] = free > 0n ? Number(free < total ? free : total) : 0
      hasLevel[item * locations.length + location] = 1
    }
  }
  const demand = inTakingOrder(measured).map(({ line, pieces, piece, needs }) => ({
    line,
    pieces,
    piece: Number(piece),
    needs: [...needs].map(([item, amount]) => ({ item: itemIndex.get(item)!, amount: Number(amount) })),
  }))
  const problem = { digits, locations, demand, stock }
  return { ...problem, ...whatEachCouldShip(problem, hasLevel) }
}

function measure(lines: readonly AllocationLine[]) {
  const texts = lines.map((line) => ({
    line,
    quantity: positiveDecimal(line.quantity, `quantity of line ${line.line_id}`),
    step: positiveDecimal(line.step, `step of line ${line.line_id}`),
    required: line.components.map(({ inventory_item_id, required_quantity }) => ({
      item: inventory_item_id,
      amount: positiveDecimal(required_quantity, `required_quantity of line ${line.line_id}`),
    })),
  }))
  const most = (decimals: string[]) =>
    decimals.reduce((digits, text) => Math.max(digits, fractionDigits(text)), 0)
  const digits = most(texts.flatMap(({ quantity, step }) => [quantity, step]))
  const requiredDigits = most(texts.flatMap(({ required }) => required.map(({ amount }) => amount)))
  const measured = texts.map(({ line, quantity, step, required }): Measured => {
    const total = toUnits(quantity, digits)
    const stepUnits = toUnits(step, digits)
    // A quantity that is no multiple of its step cannot be cut into multiples of it: it is one piece.
    const piece = total % stepUnits === 0n ? stepUnits : total
    const needs = new Map<string, bigint>()
    for (const { item, amount } of required) {
      needs.set(item, (needs.get(item) ?? 0n) + piece * toUnits(amount, requiredDigits))
    }
    return { line, pieces: Number(total / piece), piece, needs }
  })
  return { digits, stockDigits: digits + requiredDigits, measured }
}

function assertCountable(units: bigint, what: string): void {
  if (units > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${what} has more than 15 digits, decimals included: use smaller quantities or fewer decimals`,
    )
  }
}

function inTakingOrder(measured: Measured[]): Measured[] {
  const packSize = ({ line }: Measured) =>
    line.components.reduce((largest, component) => Math.max(largest, Number(component.required_quantity)), 0)
  return measured
    .map((entry) => ({ entry, size: packSize(entry) }))
    .sort(
      (a, b) =>
        Number(a.entry.line.allow_backorder) - Number(b.entry.line.allow_backorder) || b.size - a.size,
    )
    .map(({ entry }) => entry)
}

function whatEachCouldShip(
  { demand, locations, stock }: Pick<StockProblem, "demand" | "locations" | "stock">,
  hasLevel: Uint8Array,
): Pick<StockProblem, "room" | "stocked"> {
  const room = new Float64Array(demand.length * locations.length)
  const stocked = new Uint8Array(room.length)
  demand.forEach((line, row) => {
    for (let location = 0; location < locations.length; location++) {
      const cell = row * locations.length + location
      stocked[cell] = Number(
        line.needs.length > 0 && line.needs.every(({ item }) => hasLevel[item * locations.length + location]),
      )
      room[cell] = stocked[cell] ? freePieces(line, stock, location, locations.length) : 0
    }
  })
  return { room, stocked }
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

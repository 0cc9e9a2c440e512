import { MathBN } from "@medusajs/framework/utils"

/** What the buyer pays for one goods at one quantity, before a change and after it; null where there is no price. */
export type PriceMove = {
  row: number
  sku: string
  name: string
  min_quantity: string
  starts_at: Date | null
  before: string | null
  after: string | null
  cost: string | null
}

/** `new`: there was no price; `gone`: there is none any more. */
export type Direction = "up" | "down" | "same" | "new" | "gone"

export type JudgedMove = PriceMove & {
  direction: Direction
  /** By how much, in basis points of the price before, half away from zero; null where there is none to compare. */
  change_bps: number | null
  below_cost: boolean
}

/** How many prices a sheet of changes moves; `up` + `down` + `new` + `gone` = `changed`. */
export type PriceEffect = {
  rows: number
  changed: number
  up: number
  down: number
  new: number
  gone: number
  /** Of the changed ones, those below what the goods cost. */
  below_cost: number
  /** The ten that move most, the largest first. */
  largest: JudgedMove[]
}

const LARGEST = 10

/** Judges every move and sums them up. Exact decimals. */
export function priceEffect(moves: readonly PriceMove[]): { effect: PriceEffect; judged: JudgedMove[] } {
  const judged = moves.map(judge)
  const changed = judged.filter(({ direction }) => direction !== "same")
  const count = (direction: Direction) => changed.filter((move) => move.direction === direction).length
  const effect = {
    rows: moves.length,
    changed: changed.length,
    up: count("up"),
    down: count("down"),
    new: count("new"),
    gone: count("gone"),
    below_cost: changed.filter(({ below_cost }) => below_cost).length,
    largest: [...changed].sort((a, b) => size(b) - size(a) || a.row - b.row).slice(0, LARGEST),
  }
  return { effect, judged }
}

export function isBelowCost(amount: string | null, cost: string | null): boolean {
  return amount !== null && cost !== null && MathBN.lt(amount, cost)
}

function judge(move: PriceMove): JudgedMove {
  return {
    ...move,
    direction: directionOf(move),
    change_bps: changeOf(move),
    below_cost: isBelowCost(move.after, move.cost),
  }
}

function directionOf({ before, after }: PriceMove): Direction {
  if (before === null || after === null) {
    return before === after ? "same" : before === null ? "new" : "gone"
  }
  return MathBN.eq(before, after) ? "same" : MathBN.gt(after, before) ? "up" : "down"
}

function changeOf({ before, after }: PriceMove): number | null {
  if (before === null || after === null || MathBN.eq(before, 0)) {
    return null
  }
  const change = MathBN.div(MathBN.mult(MathBN.sub(after, before), 10_000), before)
  return MathBN.convert(change, 0).toNumber()
}

/** A price that comes or goes altogether moves more than any other. */
function size({ change_bps }: JudgedMove): number {
  return change_bps === null ? Number.MAX_SAFE_INTEGER : Math.abs(change_bps)
}

import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"

/** What a reservation holds, and where. */
export type Hold = {
  inventory_item_id: string
  location_id: string
  quantity: BigNumberInput
  allow_backorder?: boolean
}
/** A reservation that begins (no `before`), ends (no `after`) or changes. */
export type HoldChange = { before?: Hold; after?: Hold }

type Level = { id: string; inventory_item_id: string; location_id: string; available: string }
type LevelChange = { level: Level; firm: BigNumberInput; backorder: BigNumberInput }

/**
 * What the changes add to each level's reserved quantity. Changes of one level are summed before they are weighed, so
 * ten reservations that fit one by one are refused when they do not fit together.
 * @throws NOT_FOUND when a reservation begins or moves where its item is not stocked; NOT_ALLOWED when firm
 * reservations (without allow_backorder) grow beyond what is available. Both in core's words.
 */
export function reservedMoves(changes: readonly HoldChange[], levels: readonly Level[]) {
  const byPlace = new Map(levels.map((level) => [placeOf(level), level]))
  assertStocked(changes, byPlace)
  const sums = new Map<string, LevelChange>()
  const add = (hold: Hold | undefined, sign: 1 | -1) => {
    const level = hold && byPlace.get(placeOf(hold))
    // A reservation whose level is gone has no sum left to be taken from.
    if (!level) {
      return
    }
    const sum = sums.get(level.id) ?? { level, firm: 0, backorder: 0 }
    const kind = hold.allow_backorder ? "backorder" : "firm"
    sums.set(level.id, { ...sum, [kind]: MathBN.add(sum[kind], MathBN.mult(hold.quantity, sign)) })
  }
  changes.forEach(({ before, after }) => {
    add(before, -1)
    add(after, 1)
  })
  assertAvailable([...sums.values()])
  return [...sums.values()].map(({ level, firm, backorder }) => ({
    level_id: level.id,
    quantity: decimalText(MathBN.add(firm, backorder)),
  }))
}

function assertStocked(changes: readonly HoldChange[], byPlace: Map<string, Level>): void {
  const missing = changes.flatMap(({ after }) => (after && !byPlace.has(placeOf(after)) ? [after] : []))
  if (missing.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      missing
        .map(
          ({ inventory_item_id, location_id }) =>
            `Item ${inventory_item_id} is not stocked at location ${location_id}`,
        )
        .join(", "),
    )
  }
}

/** Backorders never need stock, and what they release is there for firm reservations. */
function assertAvailable(changes: LevelChange[]): void {
  const short = changes.find(({ level, firm, backorder }) => {
    const free = MathBN.sub(level.available, MathBN.min(backorder, 0))
    return MathBN.gt(firm, 0) && MathBN.lt(free, firm)
  })
  if (short) {
    const { inventory_item_id, location_id } = short.level
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Not enough stock available for item ${inventory_item_id} at location ${location_id}`,
    )
  }
}

export function placeOf({
  inventory_item_id,
  location_id,
}: Pick<Hold, "inventory_item_id" | "location_id">): string {
  return `${inventory_item_id}:${location_id}`
}

/** @throws INVALID_DATA: a negative reservation would free stock that others hold */
export function assertNotNegative(quantity: BigNumberInput): void {
  if (MathBN.lt(quantity, 0)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `A reservation's quantity is ${decimalText(quantity)}: it must not be negative`,
    )
  }
}

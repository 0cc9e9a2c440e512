import { MathBN } from "@medusajs/framework/utils"
import { decimalText } from "../../utils/money"

export type Packed = {
  /** Of the stock item where there is one alone, else of the line. */
  units: string
  /** How many packs of what size make up the units; null: it does not come in packs. */
  packs: { count: string; size: string } | null
}

type Goods = { components: readonly { required_quantity: string }[]; multiple: string | null }

/**
 * A quantity as it is taken from the shelf: 3 cartons of 24 are 72 units, and 36 pieces of what is ordered by the dozen
 * are three packs of twelve. Invariant: count × size = units.
 */
export function inPacks(quantity: string, { components, multiple }: Goods): Packed {
  const size = components.length === 1 ? components[0].required_quantity : "1"
  if (!MathBN.eq(size, 1)) {
    return { units: decimalText(MathBN.mult(quantity, size)), packs: { count: quantity, size } }
  }
  if (multiple !== null && MathBN.gt(multiple, 1) && MathBN.eq(MathBN.mod(quantity, multiple), 0)) {
    const count = decimalText(MathBN.div(quantity, multiple))
    return { units: quantity, packs: { count, size: multiple } }
  }
  return { units: quantity, packs: null }
}

import { MathBN } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"
import { newId } from "../../../utils/ids"
import type { AllocationLine, AllocationPart } from "../types"
import type { PlannedPart } from "./plan-allocation"

/** Gives every part its order line: a line's first part keeps the line's id, later parts have new ones. */
export function asOrderLines(parts: readonly PlannedPart[]): AllocationPart[] {
  const seen = new Set<string>()
  return parts.map((part) => {
    const isFirst = !seen.has(part.line_id)
    seen.add(part.line_id)
    return { ...part, order_line_id: isFirst ? part.line_id : newId("ordli") }
  })
}

/** The reservations that hold the parts' stock: one per part and component, as core makes one per line and item. */
export function reservationsOf(parts: readonly AllocationPart[], lines: readonly AllocationLine[]) {
  const lineById = new Map(lines.map((line) => [line.line_id, line]))
  return parts.flatMap(({ line_id, order_line_id, location_id, quantity }) => {
    const line = lineById.get(line_id)
    if (!line || location_id === null) {
      return []
    }
    return line.components.map(({ inventory_item_id, required_quantity }) => ({
      id: newId("resitem"),
      line_item_id: order_line_id,
      inventory_item_id,
      location_id,
      quantity: decimalText(MathBN.mult(quantity, required_quantity)),
      allow_backorder: line.allow_backorder,
    }))
  })
}

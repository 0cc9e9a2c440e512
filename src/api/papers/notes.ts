import { MathBN } from "@medusajs/framework/utils"
import type { PrintedLine, PrintedOrder, PrintedShipment } from "../../read-models/printed-orders"
import { decimalText } from "../../utils/money"

/** What goes with one parcel; one that is not packed yet has neither `packed_at` nor what follows from it. */
export type DeliveryNote = {
  warehouse: string | null
  packed_at: string | null
  shipped_at: string | null
  tracking: string[]
  lines: (PrintedLine & { quantity: string })[]
}

/**
 * One for each shipment, the oldest first, then one for each warehouse with what of it is not packed yet.
 * Invariant: over all notes every line of an order that is not cancelled comes to what was ordered.
 */
export function deliveryNotes({ lines, shipments, stage }: PrintedOrder): DeliveryNote[] {
  const sent = shipments.map((shipment) => ({ ...shipment, lines: linesOf(shipment, lines) }))
  const open = stage === "canceled" ? [] : notPacked(lines)
  return [...sent, ...open].filter((note) => note.lines.length)
}

/** A shipment counts pieces of stock, for each stock item of a pack; a note counts what was ordered. */
function linesOf({ items }: PrintedShipment, lines: readonly PrintedLine[]) {
  return lines.flatMap((line) => {
    const item = items.find(({ order_line_id }) => order_line_id === line.order_line_id)
    if (!item) {
      return []
    }
    const stock = line.components.find((each) => each.inventory_item_id === item.inventory_item_id)
    return [{ ...line, quantity: decimalText(MathBN.div(item.quantity, stock?.required_quantity ?? 1)) }]
  })
}

function notPacked(lines: readonly PrintedLine[]): DeliveryNote[] {
  const byWarehouse = new Map<string | null, DeliveryNote>()
  for (const line of lines) {
    const quantity = decimalText(MathBN.sub(line.quantity, line.packed))
    if (MathBN.gt(quantity, 0)) {
      const { warehouse } = line
      const note = byWarehouse.get(line.warehouse_id) ?? { warehouse, ...NOT_PACKED, lines: [] }
      byWarehouse.set(line.warehouse_id, { ...note, lines: [...note.lines, { ...line, quantity }] })
    }
  }
  return [...byWarehouse.values()]
}

const NOT_PACKED = { packed_at: null, shipped_at: null, tracking: [] as string[] }

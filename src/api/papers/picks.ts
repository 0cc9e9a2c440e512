import { MathBN } from "@medusajs/framework/utils"
import type { PrintedLine, PrintedOrder } from "../../read-models/printed-orders"
import { decimalText } from "../../utils/money"

/** What is to be taken from one place, and for which orders. */
export type Pick = PrintedLine & { orders: { display_id: number; quantity: string }[] }

/** One list to walk through one warehouse with. */
export type PickingList = { warehouse: string | null; orders: PrintedOrder[]; picks: Pick[] }

/**
 * What these orders still want from each warehouse: of every line what is not packed yet, in the order of bins and
 * codes; what has no bin comes last. The same goods wanted by several orders are one pick, unless a note on a line sets
 * it apart. Lists stand in the order in which the orders name their warehouses.
 * Invariant: the picks of all lists together are what is not packed of the orders that are not cancelled.
 */
export function pickingLists(orders: readonly PrintedOrder[]): PickingList[] {
  const lists = new Map<string | null, { list: PickingList; picks: Map<string, Pick> }>()
  for (const order of orders.filter(({ stage }) => stage !== "canceled")) {
    for (const line of order.lines) {
      const left = decimalText(MathBN.sub(line.quantity, line.packed))
      if (MathBN.gt(left, 0)) {
        const of = lists.get(line.warehouse_id) ?? newList(line)
        lists.set(line.warehouse_id, of)
        if (!of.list.orders.includes(order)) {
          of.list.orders.push(order)
        }
        addTo(of.picks, { ...line, quantity: left }, order.display_id)
      }
    }
  }
  return [...lists.values()].map(({ list, picks }) => ({ ...list, picks: [...picks.values()].sort(byPlace) }))
}

function newList({ warehouse }: PrintedLine) {
  return { list: { warehouse, orders: [], picks: [] } as PickingList, picks: new Map<string, Pick>() }
}

function addTo(picks: Map<string, Pick>, line: PrintedLine, display_id: number): void {
  const key = JSON.stringify([line.variant_id, line.sku, line.title, line.note])
  const known = picks.get(key)
  const orders = [...(known?.orders ?? []), { display_id, quantity: line.quantity }]
  const quantity = known ? decimalText(MathBN.add(known.quantity, line.quantity)) : line.quantity
  picks.set(key, { ...(known ?? line), quantity, orders })
}

const collator = new Intl.Collator("en", { numeric: true })

function byPlace(a: Pick, b: Pick): number {
  return (
    Number(a.bin === null) - Number(b.bin === null) ||
    collator.compare(a.bin ?? "", b.bin ?? "") ||
    collator.compare(a.sku ?? "", b.sku ?? "") ||
    collator.compare(a.title, b.title)
  )
}

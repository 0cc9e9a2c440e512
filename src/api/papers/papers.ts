import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readOrderPrices } from "../../read-models/priced-orders"
import { readPrintedOrders, type PrintedOrder } from "../../read-models/printed-orders"
import type { Language } from "../../utils/languages"
import { Refusal } from "../../utils/refusal"
import { customerOf } from "./customer-of"
import { deliveryNoteSheets } from "./delivery-note"
import { papersPdf, type Sheet } from "./document"
import { orderPaper } from "./order-paper"
import { pickingListSheets } from "./picking-list"
import { WORDS } from "./words"

export const PAPERS = ["order", "picking-list", "delivery-note"] as const
export type PaperKind = (typeof PAPERS)[number]

/** Twenty times what the longest order has; drawing them takes some seconds. */
export const MOST_PAPER_LINES = 10_000

export type PapersAsked = {
  kind: PaperKind
  /** In this order the papers stand in the file. */
  order_ids: readonly string[]
  language: Language
  /** Of picking lists: one walk through each warehouse for all the orders. */
  together: boolean
}

/**
 * Papers of orders as one file and under which name, in a fixed number of statements.
 * NOT_FOUND names the ids of no order; INVALID_DATA for more than `MOST_PAPER_LINES`; `Refusal` NOTHING_TO_PRINT where
 * none of the orders has anything for such a paper.
 */
export async function makePapers(
  container: MedusaContainer,
  asked: PapersAsked,
): Promise<{ pdf: Buffer; filename: string }> {
  const { kind, order_ids, language } = asked
  const orders = await readPrintedOrders(container, order_ids)
  assertComplete(orders, order_ids)
  const sheets = await sheetsOf(container, orders, asked)
  if (!sheets.length) {
    throw new Refusal(
      "NOTHING_TO_PRINT",
      `Nothing of order ${orders.map(({ display_id }) => display_id).join(", ")} is left for such a paper`,
      { kind },
    )
  }
  const [{ display_id }] = orders
  const isOne = orders.length === 1
  const title = isOne ? `${titleOf(kind, language)} ${display_id}` : titleOf(kind, language)
  const createdAt = new Date(Math.max(...orders.map(({ placed_at }) => Number(new Date(placed_at)))))
  return {
    pdf: await papersPdf({ title, language, createdAt, sheets }),
    filename: isOne ? `${kind}-${display_id}.pdf` : `${kind}s.pdf`,
  }
}

function assertComplete(orders: PrintedOrder[], ids: readonly string[]): void {
  const unknown = ids.filter((id) => !orders.some((order) => order.id === id))
  if (unknown.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${unknown.join(", ")} was not found`)
  }
  const lines = orders.reduce((sum, order) => sum + order.lines.length, 0)
  if (lines > MOST_PAPER_LINES) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `These orders have ${lines} lines; at most ${MOST_PAPER_LINES} are printed at once`,
    )
  }
}

async function sheetsOf(
  container: MedusaContainer,
  orders: PrintedOrder[],
  { kind, language, together }: PapersAsked,
): Promise<Sheet[]> {
  switch (kind) {
    case "picking-list":
      return pickingListSheets(orders, { language, together })
    case "delivery-note":
      return deliveryNoteSheets(orders, language)
    case "order": {
      const prices = await readOrderPrices(container, ids(orders))
      return orders.map((order) => {
        const { owed, due_at } = order
        const parcels = [...new Set(order.lines.map(({ warehouse }) => warehouse))].map((warehouse) => ({
          warehouse,
        }))
        const priced = { ...order, ...prices.get(order.id)!, payment: { owed, due_at }, parcels }
        return orderPaper(priced, customerOf(order), language)
      })
    }
  }
}

const ids = (orders: PrintedOrder[]) => orders.map(({ id }) => id)

function titleOf(kind: PaperKind, language: Language): string {
  const words = WORDS[language]
  return { order: words.order, "picking-list": words.pickingList, "delivery-note": words.deliveryNote }[kind]
}

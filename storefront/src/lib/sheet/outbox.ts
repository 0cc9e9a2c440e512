import type { OrderBody } from "../api/use-placing"
import type { KeptSheet } from "./use-sheet"

/** What became of an order that was sent later. `total` is what it would come to now, null when not known. */
export type Outcome =
  | { kind: "placed"; id: string; number: number }
  | { kind: "refused"; hasChanged: boolean; total: string | null; isBack: boolean }

/** An order placed without network. The sheet's key is its own: however often it is sent, one order. */
export type QueuedOrder = {
  memberId: string
  currency: string
  body: OrderBody
  /** What the buyer saw; null when the total of these very rows was not known offline. */
  total: string | null
  sheet: KeptSheet
  queuedAt: string
  outcome: Outcome | null
}

export type Outbox = {
  read: () => Promise<QueuedOrder[]>
  /** Changes all of it at once, whatever other tabs do. */
  update: (change: (orders: QueuedOrder[]) => QueuedOrder[]) => Promise<void>
}

/** Those that this member placed and the server has not heard of. Nobody's order goes out under another log-in. */
export function waitingOf(orders: QueuedOrder[], memberId: string): QueuedOrder[] {
  return orders.filter((order) => order.outcome === null && order.memberId === memberId)
}

export function withQueued(orders: QueuedOrder[], order: QueuedOrder): QueuedOrder[] {
  return [...without(orders, order.sheet.key), order]
}

export function without(orders: QueuedOrder[], key: string): QueuedOrder[] {
  return orders.filter(({ sheet }) => sheet.key !== key)
}

export function withOutcome(orders: QueuedOrder[], key: string, outcome: Outcome): QueuedOrder[] {
  return orders.map((order) => (order.sheet.key === key ? { ...order, outcome } : order))
}

/**
 * Sends what waits, the first first, and keeps each outcome. `send` answers null while the server cannot be reached:
 * then the rest waits as well.
 */
export async function sendWaiting(
  outbox: Outbox,
  memberId: string,
  send: (order: QueuedOrder) => Promise<Outcome | null>,
): Promise<void> {
  for (const order of waitingOf(await outbox.read(), memberId)) {
    const outcome = await send(order)
    if (!outcome) {
      return
    }
    await outbox.update((orders) => withOutcome(orders, order.sheet.key, outcome))
  }
}

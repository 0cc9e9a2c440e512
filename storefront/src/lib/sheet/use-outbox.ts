import { get, update } from "idb-keyval"
import { create } from "zustand"
import { queries } from "../../app/queries"
import type { Answer } from "../api/answers"
import { call, FetchError } from "../api/client"
import { FIGURES, placeOrder, previewOrder } from "../api/use-placing"
import { onOtherTab, tellOtherTabs } from "./keep-on-device"
import {
  sendWaiting,
  waitingOf,
  without,
  withQueued,
  type Outbox,
  type Outcome,
  type QueuedOrder,
} from "./outbox"
import { useSheet } from "./use-sheet"

const NAME = "queued-orders"

/** The orders that wait for the network, and what became of those that did. */
export const useOutbox = create<{ orders: QueuedOrder[] }>(() => ({ orders: [] }))

const outbox: Outbox = {
  read: async () => (await get<QueuedOrder[]>(NAME)) ?? [],
  update: async (change) => {
    await update<QueuedOrder[]>(NAME, (orders = []) => change(orders))
    tellOtherTabs(NAME)
    await readOutbox()
  },
}

export async function readOutbox(): Promise<void> {
  useOutbox.setState({ orders: await outbox.read() })
}

onOtherTab(NAME, () => void readOutbox())

/** Keeps an order on the device until the network is back. */
export async function queueOrder(order: QueuedOrder): Promise<void> {
  await outbox.update((orders) => withQueued(orders, order))
}

/** Takes the order out of the list of what is told, or, while nobody sends, of what is sent. */
export async function forgetQueued(key: string): Promise<void> {
  await inTurn(() => outbox.update((orders) => without(orders, key)))
}

/** Takes all of them away, with what became of them. */
export async function forgetOutbox(): Promise<void> {
  await inTurn(() => outbox.update(() => []))
}

/** Sends what waits for who is logged in. One tab at a time, and each order under its key: once, whatever happens. */
export async function sendOutbox(): Promise<void> {
  await inTurn(async () => {
    if (!(await outbox.read()).some(({ outcome }) => outcome === null)) {
      return
    }
    const { member } = await call<Answer<"getStoreCompaniesMe">>("/store/companies/me")
    const waiting = waitingOf(await outbox.read(), member.id)
    await sendWaiting(outbox, member.id, send)
    if (waiting.length > 0) {
      await Promise.all(FIGURES.map((name) => queries.invalidateQueries({ queryKey: [name] })))
    }
  })
}

async function inTurn(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(NAME, work)
}

/** Null while the server cannot be reached or knows nobody: the order goes on waiting. */
async function send({ body, total, sheet }: QueuedOrder): Promise<Outcome | null> {
  try {
    const { order } = await placeOrder({ body, total, key: sheet.key })
    return { kind: "placed", id: order.id!, number: order.display_id! }
  } catch (error) {
    if (!(error instanceof FetchError) || !isFinal(error.status)) {
      return null
    }
    const isBack = useSheet.getState().lines.length === 0
    if (isBack) {
      useSheet.getState().takeBack(sheet)
    }
    return { kind: "refused", hasChanged: error.status === 409, total: await totalNow(body), isBack }
  }
}

/** Whether sending the same again would be answered the same. */
function isFinal(status = 500): boolean {
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status)
}

async function totalNow(body: QueuedOrder["body"]): Promise<string | null> {
  try {
    return (await previewOrder(body)).order.total
  } catch {
    // What it would come to is told where it can be: the refusal stands anyway.
    return null
  }
}

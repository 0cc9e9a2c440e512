import { describe, expect, it } from "vitest"
import { sendWaiting, waitingOf, without, withQueued, type Outcome, type QueuedOrder } from "../outbox"

const order = (key: string, memberId = "ann"): QueuedOrder => ({
  memberId,
  currency: "gbp",
  body: { lines: [{ sku: "HOLDER", quantity: "6" }], ship_to: "cadd_1" },
  total: "12.60",
  sheet: { lines: [], poNumber: "", remark: "", wantedOn: "", coupon: "", payment: "", shipTo: "", key },
  queuedAt: "2026-01-05T09:00:00.000Z",
  outcome: null,
})

const placed: Outcome = { kind: "placed", id: "order_1", number: 17 }

function anOutbox(...orders: QueuedOrder[]) {
  let kept = orders
  return {
    read: async () => kept,
    update: async (change: (before: QueuedOrder[]) => QueuedOrder[]) => {
      kept = change(kept)
    },
  }
}

describe("orders that wait for the network", () => {
  it("are kept once under their key", () => {
    const orders = withQueued(withQueued([order("a")], order("b")), order("a"))
    expect(orders.map(({ sheet }) => sheet.key)).toEqual(["b", "a"])
    expect(without(orders, "b").map(({ sheet }) => sheet.key)).toEqual(["a"])
  })

  it("go out in their order, each once, with the outcome kept", async () => {
    const outbox = anOutbox(order("a"), order("b"))
    const sent: string[] = []
    const send = async ({ sheet }: QueuedOrder) => {
      sent.push(sheet.key)
      return placed
    }
    await sendWaiting(outbox, "ann", send)
    await sendWaiting(outbox, "ann", send)
    expect(sent).toEqual(["a", "b"])
    expect((await outbox.read()).map(({ outcome }) => outcome)).toEqual([placed, placed])
  })

  it("go on waiting, all of them, while the server cannot be reached", async () => {
    const outbox = anOutbox(order("a"), order("b"))
    const sent: string[] = []
    await sendWaiting(outbox, "ann", async ({ sheet }) => {
      sent.push(sheet.key)
      return null
    })
    expect(sent).toEqual(["a"])
    expect(waitingOf(await outbox.read(), "ann")).toHaveLength(2)
  })

  it("do not hold up those behind a refused one", async () => {
    const refused: Outcome = { kind: "refused", hasChanged: true, total: "13", isBack: false }
    const outbox = anOutbox(order("a"), order("b"))
    await sendWaiting(outbox, "ann", async ({ sheet }) => (sheet.key === "a" ? refused : placed))
    expect((await outbox.read()).map(({ outcome }) => outcome)).toEqual([refused, placed])
  })

  it("never go out under another member's log-in", async () => {
    const outbox = anOutbox(order("a", "ben"))
    await sendWaiting(outbox, "ann", async () => placed)
    expect(waitingOf(await outbox.read(), "ben")).toHaveLength(1)
  })
})

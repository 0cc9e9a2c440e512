import {
  beginOrderEditOrderWorkflow,
  cancelOrderWorkflow,
  completeOrderWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditUpdateItemQuantityWorkflow,
} from "@medusajs/medusa/core-flows"
import { releaseCommissionWorkflow } from "../../src/workflows/commission/workflows/release-commission"
import { settleCommissionWorkflow } from "../../src/workflows/commission/workflows/settle-commission"
import { useApp } from "../helpers/app"
import {
  aChain,
  anAccruedOrder,
  commissionOf,
  paid,
  refunded,
  returned,
  shipped,
} from "../helpers/commission-builders"
import { eventually } from "../helpers/eventually"

const app = useApp()

/** Level 1: 5 %: A 4.00, B 5.00. Level 2: 1 %: A 0.80, B 1.00. */
beforeAll(async () => {
  await commissionOf(app.container).createCommissionRules([
    { level: 1, rate_bps: 500 },
    { level: 2, rate_bps: 100 },
  ])
})

async function anOrderOfAChain() {
  const chain = await aChain(app.container)
  return { ...chain, order: await anAccruedOrder(app.container, chain.company.buying) }
}

const sums = async (distributor: { id: string }) =>
  (await commissionOf(app.container).sumsOf(distributor.id))[0]

const clawbacksOf = (orderId: string) =>
  commissionOf(app.container).listCommissionEntries(
    { order_id: orderId, kind: "clawback" },
    { order: { reference: "ASC", level: "ASC" } },
  )

describe("what core does to an order reaches its commission", () => {
  it("a return takes back its share once for each receipt: 1, then 2 of 10 pieces of 80.00", async () => {
    const { order, first, second } = await anOrderOfAChain()
    expect(await sums(first)).toMatchObject({ frozen: "9", reversed: "0" })
    await shipped(app.container, order.id)
    const returnId = await returned(app.container, order.id, order.a, [1, 2])
    await eventually(() => sums(first), { frozen: "7.8", available: "0", reversed: "1.2" })
    expect(await sums(second)).toMatchObject({ frozen: "1.56", reversed: "0.24" })
    const clawbacks = await clawbacksOf(order.id)
    for (const { reference, order_line_id } of clawbacks) {
      expect(reference).toMatch(new RegExp(`^return:${returnId}:[12]$`))
      expect(order_line_id).toBe(order.a)
    }
  })

  it("the refund of returned goods takes nothing more; money given back beyond them takes its share", async () => {
    const { order, first } = await anOrderOfAChain()
    const paymentId = await paid(app.container, order.id, 222)
    await shipped(app.container, order.id)
    await returned(app.container, order.id, order.b, [1])
    await eventually(() => sums(first), { frozen: "6.5" })
    await refunded(app.container, paymentId, 60)
    // 222 − 60 = 162 is what the rest is worth; 16.20 of it is a tenth.
    await refunded(app.container, paymentId, 16.2)
    await eventually(() => sums(first), { frozen: "5.85", reversed: "3.15" })
    const references = (await clawbacksOf(order.id)).map(({ reference }) => reference.split(":")[0])
    expect(references.filter((kind) => kind === "refund")).toHaveLength(4)
  })

  it("a cancellation takes all back and reverses both sides", async () => {
    const { order, first } = await anOrderOfAChain()
    await cancelOrderWorkflow(app.container).run({ input: { order_id: order.id } })
    await eventually(() => sums(first), { frozen: "0", available: "0", reversed: "9" })
    const entries = await commissionOf(app.container).listCommissionEntries({ order_id: order.id })
    expect(entries).toHaveLength(8)
    expect(new Set(entries.map(({ status }) => status))).toEqual(new Set(["reversed"]))
  })

  it("an edit that takes pieces off a line takes their share", async () => {
    const { order, first } = await anOrderOfAChain()
    const input = { order_id: order.id }
    await beginOrderEditOrderWorkflow(app.container).run({ input })
    await orderEditUpdateItemQuantityWorkflow(app.container).run({
      input: { ...input, items: [{ id: order.a, quantity: 5 }] },
    })
    await confirmOrderEditRequestWorkflow(app.container).run({ input })
    await eventually(() => sums(first), { frozen: "7", reversed: "2" })
  })
})

describe("release", () => {
  const dueSince = async (orderId: string) => {
    const service = commissionOf(app.container)
    const entries = await service.listCommissionEntries({ order_id: orderId })
    await service.updateCommissionEntries(entries.map(({ id }) => ({ id, available_at: new Date(0) })))
  }

  it("completion starts the window of 7 days; when it is over the commission is available", async () => {
    const { order, first } = await anOrderOfAChain()
    await completeOrderWorkflow(app.container).run({ input: { orderIds: [order.id] } })
    const dates = async () =>
      (await commissionOf(app.container).listCommissionEntries({ order_id: order.id })).map((entry) =>
        entry.available_at ? Math.round((entry.available_at.getTime() - Date.now()) / 86_400_000) : null,
      )
    await eventually(dates, [7, 7, 7, 7])
    await releaseCommissionWorkflow(app.container).run()
    expect(await sums(first)).toMatchObject({ frozen: "9", available: "0" })
    await dueSince(order.id)
    await releaseCommissionWorkflow(app.container).run()
    expect(await sums(first)).toMatchObject({ frozen: "0", available: "9" })
  })

  it("a return after release lowers what is available", async () => {
    const { order, first } = await anOrderOfAChain()
    await shipped(app.container, order.id)
    await completeOrderWorkflow(app.container).run({ input: { orderIds: [order.id] } })
    await dueSince(order.id)
    await releaseCommissionWorkflow(app.container).run()
    await returned(app.container, order.id, order.b, [2])
    await eventually(() => sums(first), { frozen: "0", available: "4", reversed: "5" })
  })

  it("catches up with events that were lost before anything is released", async () => {
    const { order, first } = await anOrderOfAChain()
    await cancelOrderWorkflow(app.container).run({ input: { order_id: order.id } })
    await eventually(() => sums(first), { reversed: "9" })
    // As if the cancellation's event, and the completion's of another order, had never come.
    const service = commissionOf(app.container)
    await service.deleteCommissionEntries((await clawbacksOf(order.id)).map(({ id }) => id))
    const accruals = await service.listCommissionEntries({ order_id: order.id })
    await service.updateCommissionEntries(accruals.map(({ id }) => ({ id, status: "frozen" as const })))
    await dueSince(order.id)
    const { result } = await releaseCommissionWorkflow(app.container).run()
    expect(result.clawbacks).toBe(4)
    expect(await sums(first)).toMatchObject({ frozen: "0", available: "0", reversed: "9" })
    expect((await clawbacksOf(order.id))[0].reference).toBe("reconciliation:1")
  })
})

describe("settling the same order many times at once", () => {
  it("takes back once", async () => {
    const { order, first } = await anOrderOfAChain()
    await shipped(app.container, order.id)
    await returned(app.container, order.id, order.a, [5])
    const settle = (cause: string) =>
      settleCommissionWorkflow(app.container).run({ input: { order_ids: [order.id], cause } })
    await Promise.all(["one", "two", "three", "four"].map(settle))
    await eventually(() => sums(first), { frozen: "7", reversed: "2" })
    expect(await clawbacksOf(order.id)).toHaveLength(2)
  })
})

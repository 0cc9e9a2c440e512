import path from "path"
import { Modules } from "@medusajs/framework/utils"
import { useApp } from "../helpers/app"
import { aBuyer } from "../helpers/buyer-client"
import { aChain, anAccruedOrder, commissionOf, returned, shipped } from "../helpers/commission-builders"
import { eventually } from "../helpers/eventually"
import { useProcesses } from "../helpers/other-processes"
import { databaseOf } from "../helpers/pricing"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { stockRows } from "../helpers/stock-builders"

/** Two processes without Redis: each runs every job at the same moment. */
const app = useApp()
const processes = useProcesses(app, 2, path.join(__dirname, "job-tasks.ts"))
let shop: Shop

beforeAll(async () => {
  shop = await aShop(app.container)
  await commissionOf(app.container).createCommissionRules([
    { level: 1, rate_bps: 500 },
    { level: 2, rate_bps: 100 },
  ])
})

const both = (job: string) => processes.run(job, [null, null])
const table = (name: string) => databaseOf(app.container)(name)

/** Orders of 2 for `payment`, of goods of their own with `stock` pieces. */
async function someOrders(sku: string, stock: number, count: number, payment: string): Promise<string[]> {
  await someGoods(app.container, shop, [{ sku, price: 10, stock: { [shop.leeds]: stock } }])
  const buyer = await aBuyer(app, shop)
  const ids: string[] = []
  while (ids.length < count) {
    const { body } = await buyer.order([{ sku, quantity: 2 }], { payment })
    ids.push(body.order.id)
  }
  return ids
}

async function stockOf(sku: string) {
  const [item] = await app.container.resolve(Modules.INVENTORY).listInventoryItems({ sku })
  return await stockRows(app.container, item.id)
}

describe("a job in two processes at once", () => {
  it("cancels what was not paid in time once, and frees its stock once", async () => {
    const ids = await someOrders("UNPAID", 50, 6, "pp_system_default")
    expect(await stockOf("UNPAID")).toMatchObject([{ reserved: "12", live: "12" }])
    await table("placement")
      .whereIn("order_id", ids)
      .update({ payment_due_at: new Date(0) })
    await both("cancelUnpaid")
    expect(await stockOf("UNPAID")).toMatchObject([{ stocked: "50", reserved: "0", live: "0" }])
    const orders = await table("order").whereIn("id", ids)
    expect(orders.map(({ status }) => status)).toEqual(ids.map(() => "canceled"))
    expect(await table("placement").whereIn("order_id", ids).whereNotNull("payment_due_at")).toEqual([])
  })

  it("releases commission once, and takes back once what events should have", async () => {
    const chain = await aChain(app.container)
    const commission = commissionOf(app.container)
    const order = await anAccruedOrder(app.container, chain.company.buying)
    await shipped(app.container, order.id)
    await returned(app.container, order.id, order.a, [5])
    const clawbacks = () =>
      commission.listCommissionEntries({ order_id: order.id, kind: "clawback" }, { order: { level: "ASC" } })
    await eventually(clawbacks, [{ level: 1 }, { level: 2 }])
    await commission.deleteCommissionEntries((await clawbacks()).map(({ id }) => id))
    const accruals = await commission.listCommissionEntries({ order_id: order.id })
    await commission.updateCommissionEntries(
      accruals.map(({ id }) => ({ id, status: "frozen" as const, available_at: new Date(0) })),
    )
    await both("release")
    // 9.00 less the 2.00 of the five pieces that came back.
    expect((await commission.sumsOf(chain.first.id))[0]).toMatchObject({
      frozen: "0",
      available: "7",
      reversed: "2",
    })
    expect(await clawbacks()).toHaveLength(2)
  })

  it("sends the events of every order, which then count as sent", async () => {
    const ids = await someOrders("UNSENT", 500, 5, "credit")
    const unsent = () => table("placement").whereIn("order_id", ids).whereNull("events_sent_at")
    await eventually(unsent, [])
    await table("placement")
      .whereIn("order_id", ids)
      .update({ events_sent_at: null, created_at: new Date(0) })
    await both("sendEvents")
    await eventually(unsent, [])
  })
})

import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { databaseOf } from "../helpers/pricing"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { stopJobs, untilQuiet, watchingSql } from "../helpers/sql-watch"
import { aUser, type Clerk } from "../helpers/staff-builders"

const app = useApp()
let shop: Shop
let owner: Clerk
let buyer: BuyerClient
beforeAll(async () => {
  shop = await aShop(app.container)
  await someGoods(app.container, shop, [
    { sku: "CUP", price: 10, stock: { [shop.leeds]: 100 } },
    { sku: "LAST", price: 5, stock: { [shop.leeds]: 2 } },
  ])
  owner = await aUser(app, { role_id: "owner" })
  buyer = await aBuyer(app, shop, 10_000)
}, 120_000)

const today = async (who: Clerk) => (await who.get("/admin/today").expect(200)).body
type Day = { day: string; orders: number; amount: string; currency_code: string }

describe("the landing page", () => {
  it("counts what was ordered today and in the week before, by currency, without what was cancelled", async () => {
    expect((await today(owner)).sales).toEqual([])
    const { body: first } = await buyer.order([{ sku: "CUP", quantity: 3 }])
    const { body: second } = await buyer.order([{ sku: "CUP", quantity: 2 }])
    const { body: gone } = await buyer.order([{ sku: "CUP", quantity: 7 }])
    await owner.post(`/admin/orders/${gone.order.id}/cancel`).expect(200)
    const orders = databaseOf(app.container)("order")
    await orders
      .clone()
      .where({ id: second.order.id })
      .update({ created_at: new Date(Date.now() - 7 * 86_400_000) })
    const sales = (await today(owner)).sales as Day[]
    expect(sales).toEqual([
      { day: dayBefore(7), currency_code: "gbp", orders: 1, amount: second.order.total },
      { day: dayBefore(0), currency_code: "gbp", orders: 1, amount: first.order.total },
    ])
    await orders
      .clone()
      .where({ id: second.order.id })
      .update({ created_at: new Date(Date.now() - 14 * 86_400_000) })
    expect((await today(owner)).sales).toHaveLength(1)
  })

  it("names goods that are gone and wanted, the most wanted first", async () => {
    expect((await today(owner)).short).toEqual({ goods: [], count: 0 })
    await buyer.order([{ sku: "LAST", quantity: 2 }])
    const { short } = await today(owner)
    expect(short).toEqual({
      goods: [expect.objectContaining({ sku: "LAST", available: "0", ordered: "2" })],
      count: 1,
    })
  })

  it("tells each role its own part, and a rep of their own customers alone", async () => {
    const keeper = await aUser(app, { role_id: "warehouse_keeper" })
    expect(await today(keeper)).toMatchObject({ short: { count: 1 }, work: { packing: expect.any(Number) } })
    const marketing = await aUser(app, { role_id: "marketing" })
    expect((await today(marketing)).short).not.toBeNull()
    const { body: role } = await owner.post("/admin/staff-roles", { name: "Nothing much", permissions: [] })
    const nobody = await aUser(app, { role_id: role.role.id })
    expect(await today(nobody)).toMatchObject({
      ...{ work: null, sales: null, applications: null, overdue: null, short: null },
    })
    const rep = await aUser(app, { role_id: "sales_rep", scope: "own" })
    expect(await today(rep)).toMatchObject({ sales: [], overdue: { count: 0, companies: [] } })
    await databaseOf(app.container)("company")
      .where({ id: buyer.company.id })
      .update({ sales_rep_id: rep.id })
    expect((await today(rep)).sales).toHaveLength(1)
  })

  it("asks the same few statements however many orders there are", async () => {
    await stopJobs()
    const count = async () => {
      await untilQuiet(app.container)
      return (await watchingSql(() => today(owner))).statements.length
    }
    const before = await count()
    for (let i = 0; i < 5; i++) {
      await buyer.order([{ sku: "CUP", quantity: 1 }])
    }
    expect(await count()).toBe(before)
    expect(before).toBeLessThanOrEqual(12)
  })
})

/** A day of the calendar so many days ago; the test's shop counts its days in UTC. */
function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

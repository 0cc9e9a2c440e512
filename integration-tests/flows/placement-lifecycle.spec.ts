import { Modules } from "@medusajs/framework/utils"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer } from "../helpers/buyer-client"
import { financeOf } from "../helpers/credit-builders"
import { eventually } from "../helpers/eventually"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import cancelUnpaidOrders from "../../src/jobs/cancel-unpaid-orders"
import sendUnsentPlacementEvents from "../../src/jobs/send-placement-events"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const app = useApp()
let shop: Shop
let admin: Awaited<ReturnType<typeof anAdmin>>
let skus = 0

beforeAll(async () => {
  shop = await aShop(app.container)
  admin = await anAdmin(app)
})

/** An order of 5, of which Lille has 3 and Leeds 2: two order lines, two parcels. 5 × 10 + 4.95, + 20 % = 65.94 */
async function aSplitOrder(payment = "credit") {
  const sku = `SPLIT-${++skus}`
  await someGoods(app.container, shop, [{ sku, price: 10, stock: { [shop.leeds]: 2, [shop.lille]: 3 } }])
  const buyer = await aBuyer(app, shop, 100)
  const placed = await buyer.order([{ sku, quantity: 5 }], { payment })
  expect(placed.status).toBe(201)
  return { buyer, sku, order: placed.body.order }
}

async function stockOf(sku: string) {
  const inventory = app.container.resolve(Modules.INVENTORY)
  const [item] = await inventory.listInventoryItems({ sku })
  return Object.fromEntries(
    (await inventory.listInventoryLevels({ inventory_item_id: item.id })).map((level) => [
      level.location_id === shop.leeds ? "leeds" : "lille",
      `${Number(level.stocked_quantity)} stocked, ${Number(level.reserved_quantity)} reserved`,
    ]),
  )
}

function connection(): Knex {
  return app.container.resolve<Knex>("__pg_connection__")
}

describe("an order placed in one transaction", () => {
  it("is fulfilled by core from each of its warehouses, and captured in parts", async () => {
    const { buyer, sku, order } = await aSplitOrder()
    expect(await stockOf(sku)).toEqual({ leeds: "2 stocked, 2 reserved", lille: "3 stocked, 3 reserved" })
    for (const part of order.lines[0].parts) {
      const fulfilled = await admin.post(`/admin/orders/${order.id}/fulfillments`, {
        location_id: part.warehouse_id,
        items: [{ id: part.order_line_id, quantity: Number(part.quantity) }],
      })
      expect({ status: fulfilled.status, message: fulfilled.body.message }).toEqual({
        status: 200,
        message: undefined,
      })
    }
    expect(await stockOf(sku)).toEqual({ leeds: "0 stocked, 0 reserved", lille: "0 stocked, 0 reserved" })

    const { body } = await admin.get(`/admin/orders/${order.id}?fields=payment_collections.payments.id`)
    const [payment] = body.order.payment_collections[0].payments
    const captured = await admin.post(`/admin/payments/${payment.id}/capture`, { amount: 40 })
    expect(captured.status).toBe(200)
    const credit = await financeOf(app.container).creditOf(buyer.company.id)
    expect(credit).toMatchObject({ used: "40", held: "25.94", available: "34.06" })
  })

  it("gives back stock, credit and spending when core cancels it", async () => {
    const { buyer, sku, order } = await aSplitOrder()
    const { status } = await admin.post(`/admin/orders/${order.id}/cancel`)
    expect(status).toBe(200)
    expect(await stockOf(sku)).toEqual({ leeds: "2 stocked, 0 reserved", lille: "3 stocked, 0 reserved" })
    expect(await financeOf(app.container).creditOf(buyer.company.id)).toMatchObject({
      held: "0",
      available: "100",
    })
    const { rows } = await connection().raw("select voided_at from member_spend where order_id = ?", [
      order.id,
    ])
    expect(rows[0].voided_at).not.toBeNull()
  })

  it("is reached from its company, its customer and its placement by the graph", async () => {
    const { buyer, order } = await aSplitOrder()
    const query = app.container.resolve("query")
    const { data } = await query.graph({
      entity: "order",
      fields: ["id", "company.code", "customer.company_member.company.code"],
      filters: { id: order.id },
    })
    expect(data[0]).toMatchObject({
      company: { code: buyer.company.code },
      customer: { company_member: { company: { code: buyer.company.code } } },
    })
  })

  it("is cancelled when it was to be paid online and was not in time", async () => {
    const { sku, order } = await aSplitOrder("pp_system_default")
    await cancelUnpaidOrders(app.container)
    expect(await stockOf(sku)).toEqual({ leeds: "2 stocked, 2 reserved", lille: "3 stocked, 3 reserved" })
    await connection().raw(
      "update placement set payment_due_at = now() - interval '1 minute' where order_id = ?",
      [order.id],
    )
    await cancelUnpaidOrders(app.container)
    expect(await stockOf(sku)).toEqual({ leeds: "2 stocked, 0 reserved", lille: "3 stocked, 0 reserved" })
    const { body } = await admin.get(`/admin/orders/${order.id}?fields=status`)
    expect(body.order.status).toBe("canceled")
  })
})

describe("order.placed", () => {
  const untilSent = (orderId: string) =>
    eventually(
      () => connection()("placement").where({ order_id: orderId }),
      [{ events_sent_at: expect.any(Date) }],
    )

  it("is sent again by the job when no subscriber had heard it, and then no more", async () => {
    const { order } = await aSplitOrder()
    await untilSent(order.id)
    const heard: unknown[] = []
    const eventBus = app.container.resolve(Modules.EVENT_BUS)
    const subscriber = async ({ data }: { data: unknown }) => void heard.push(data)
    eventBus.subscribe("order.placed", subscriber, { subscriberId: "test" })
    await connection().raw(
      "update placement set events_sent_at = null, created_at = now() - interval '1 hour' where order_id = ?",
      [order.id],
    )
    await sendUnsentPlacementEvents(app.container)
    await eventually(() => Promise.resolve(heard), [{ id: order.id }])
    await untilSent(order.id)
    await sendUnsentPlacementEvents(app.container)
    await new Promise((resolve) => setTimeout(resolve, 100))
    eventBus.unsubscribe("order.placed", subscriber, { subscriberId: "test" })
    expect(heard).toEqual([{ id: order.id }])
  })
})

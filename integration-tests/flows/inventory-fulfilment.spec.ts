import { Modules } from "@medusajs/framework/utils"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer } from "../helpers/buyer-client"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { stockRows } from "../helpers/stock-builders"

const app = useApp()
let shop: Shop
let admin: Awaited<ReturnType<typeof anAdmin>>
let skus = 0

type OrderLine = { sku: string; parts: { order_line_id: string }[] }
type Fulfilment = { id: string; canceled_at: string | null }

beforeAll(async () => {
  shop = await aShop(app.container)
  admin = await anAdmin(app)
})

/** 10 bottles and a carton of 24 from 34 bottles in Leeds: all that there is, so that nothing is left to lean on. */
async function anOrderOfBottlesAndACarton() {
  const bottle = `BOTTLE-${++skus}`
  const carton = `CARTON-${skus}`
  await someGoods(app.container, shop, [
    { sku: bottle, price: 1, stock: { [shop.leeds]: 34 } },
    { sku: carton, price: 20, pack: { of: bottle, quantity: 24 } },
  ])
  const buyer = await aBuyer(app, shop, 1000)
  const placed = await buyer.order([
    { sku: bottle, quantity: 10 },
    { sku: carton, quantity: 1 },
  ])
  expect(placed.status).toBe(201)
  const lines: OrderLine[] = placed.body.order.lines
  const idOf = (sku: string) => lines.find((line) => line.sku === sku)!.parts[0].order_line_id
  return { id: placed.body.order.id as string, sku: bottle, bottles: idOf(bottle), carton: idOf(carton) }
}

async function stockOf(sku: string): Promise<string> {
  const [item] = await app.container.resolve(Modules.INVENTORY).listInventoryItems({ sku })
  const [{ stocked, reserved, live }] = await stockRows(app.container, item.id)
  expect(live).toBe(reserved)
  return `${stocked} stocked, ${reserved} reserved`
}

async function fulfil(order: string, items: { id: string; quantity: number }[]): Promise<void> {
  const { status, body } = await admin.post(`/admin/orders/${order}/fulfillments`, {
    location_id: shop.leeds,
    items,
  })
  expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
}

it("is fulfilled in parts by core, pieces and cartons, though every bottle is reserved", async () => {
  const order = await anOrderOfBottlesAndACarton()
  expect(await stockOf(order.sku)).toBe("34 stocked, 34 reserved")
  await fulfil(order.id, [{ id: order.bottles, quantity: 4 }])
  expect(await stockOf(order.sku)).toBe("30 stocked, 30 reserved")
  await fulfil(order.id, [
    { id: order.bottles, quantity: 6 },
    { id: order.carton, quantity: 1 },
  ])
  expect(await stockOf(order.sku)).toBe("0 stocked, 0 reserved")
})

it("holds its stock again when a fulfilment is cancelled, and gives it back with the order", async () => {
  const order = await anOrderOfBottlesAndACarton()
  await fulfil(order.id, [
    { id: order.bottles, quantity: 4 },
    { id: order.carton, quantity: 1 },
  ])
  expect(await stockOf(order.sku)).toBe("6 stocked, 6 reserved")
  const { body } = await admin.get(
    `/admin/orders/${order.id}?fields=fulfillments.id,fulfillments.canceled_at`,
  )
  const [{ id }] = body.order.fulfillments as Fulfilment[]
  const cancelled = await admin.post(`/admin/orders/${order.id}/fulfillments/${id}/cancel`, {})
  expect(cancelled.status).toBe(200)
  expect(await stockOf(order.sku)).toBe("34 stocked, 34 reserved")
  expect((await admin.post(`/admin/orders/${order.id}/cancel`)).status).toBe(200)
  expect(await stockOf(order.sku)).toBe("34 stocked, 0 reserved")
})

it("shows the merchant why stock cannot be set below what is reserved", async () => {
  const order = await anOrderOfBottlesAndACarton()
  const [item] = await app.container.resolve(Modules.INVENTORY).listInventoryItems({ sku: order.sku })
  const answer = await admin.post(`/admin/inventory-items/${item.id}/location-levels/${shop.leeds}`, {
    stocked_quantity: 33,
  })
  expect(answer.status).toBe(400)
  expect(answer.body.message).toContain("cannot be set to 33: 34 are reserved")
})

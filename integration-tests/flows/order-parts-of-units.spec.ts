import { Modules } from "@medusajs/framework/utils"
import type CatalogModuleService from "../../src/modules/catalog/service"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { stockRows } from "../helpers/stock-builders"

const app = useApp()
let shop: Shop
let buyer: BuyerClient
let admin: Awaited<ReturnType<typeof anAdmin>>

beforeAll(async () => {
  shop = await aShop(app.container)
  admin = await anAdmin(app)
  const { GINGER } = await someGoods(app.container, shop, [
    { sku: "GINGER", price: 8, stock: { [shop.leeds]: 10 } },
  ])
  await app.container
    .resolve<CatalogModuleService>("catalog")
    .saveOrderRules([
      { variant_id: GINGER, minimum: null, multiple: "0.1", maximum: null, allows_decimals: true },
    ])
  buyer = await aBuyer(app, shop)
})

async function anOrderOfHalf() {
  const { status, body } = await buyer.order([{ sku: "GINGER", quantity: "0.5" }])
  expect({ status, message: body.message }).toEqual({ status: 201, message: undefined })
  const [{ order_line_id }] = body.order.lines[0].parts
  return { id: body.order.id as string, line: order_line_id as string }
}

const pack = (order: { id: string; line: string }, quantity: number) =>
  admin.post(`/admin/orders/${order.id}/fulfillments?fields=fulfillments.id,fulfillments.canceled_at`, {
    location_id: shop.leeds,
    items: [{ id: order.line, quantity }],
  })

async function packed(order: { id: string; line: string }, quantity: number): Promise<string> {
  const { status, body } = await pack(order, quantity)
  expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
  const made = body.order.fulfillments as { id: string; canceled_at: string | null }[]
  return made.filter(({ canceled_at }) => !canceled_at).at(-1)!.id
}

async function stock(): Promise<string> {
  const [item] = await app.container.resolve(Modules.INVENTORY).listInventoryItems({ sku: "GINGER" })
  const [{ stocked, reserved }] = await stockRows(app.container, item.id)
  return `${stocked} stocked, ${reserved} reserved`
}

it("half a unit is packed, unpacked, packed again, shipped and delivered", async () => {
  const order = await anOrderOfHalf()
  expect(await stock()).toBe("10 stocked, 0.5 reserved")
  const first = await packed(order, 0.5)
  expect(await stock()).toBe("9.5 stocked, 0 reserved")
  const unpacked = await admin.post(`/admin/orders/${order.id}/fulfillments/${first}/cancel`)
  expect(unpacked.status).toBe(200)
  expect(await stock()).toBe("10 stocked, 0.5 reserved")
  const second = await packed(order, 0.5)
  const shipped = await admin.post(`/admin/orders/${order.id}/fulfillments/${second}/shipments`, {
    items: [{ id: order.line, quantity: 0.5 }],
    labels: [],
  })
  expect(shipped.status).toBe(200)
  const delivered = await admin.post(`/admin/orders/${order.id}/fulfillments/${second}/mark-as-delivered`)
  expect(delivered.status).toBe(200)
  const { body } = await buyer.get(`/store/companies/me/orders/${order.id}`)
  expect(body.order).toMatchObject({ stage: "delivered", lines: [{ returnable: "0.5" }] })
})

it("no more is packed than was ordered, and not nothing", async () => {
  const order = await anOrderOfHalf()
  await packed(order, 0.2)
  for (const quantity of [0.4, 0, -0.1]) {
    expect((await pack(order, quantity)).status).toBe(400)
  }
  await packed(order, 0.3)
  expect((await pack(order, 0.1)).status).toBe(400)
})

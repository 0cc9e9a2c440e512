import supertest from "supertest"
import type InventoryModuleService from "../../src/modules/inventory/service"
import { Modules } from "@medusajs/framework/utils"
import { useApp } from "../helpers/app"
import { logIn } from "../helpers/company-builders"
import { aCompanyOnCredit, financeOf } from "../helpers/credit-builders"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop
let buyer: Awaited<ReturnType<typeof aCompanyOnCredit>>
let token: string

beforeAll(async () => {
  shop = await aShop(app.container)
  await someGoods(app.container, shop, [
    {
      sku: "HOLDER",
      price: 2.55,
      stock: { [shop.leeds]: 100, [shop.lille]: 50 },
      breaks: [{ min_quantity: 12, amount: 2.1 }],
    },
    { sku: "LANTERN", price: 3.39, stock: { [shop.lille]: 10 } },
    { sku: "SERVICE", price: 10 },
  ])
  buyer = await aCompanyOnCredit(app.container, 1000, { log_in: true })
  token = await logIn(app.baseUrl, buyer.owner.email)
})

function post(path: string, body: object, headers: Record<string, string> = {}) {
  return supertest(app.baseUrl)
    .post(path)
    .set({ Authorization: `Bearer ${token}`, "x-publishable-api-key": shop.publishableKey, ...headers })
    .send(body)
}

describe("POST /store/orders", () => {
  it("places lines at the buyer's price, from the nearest warehouses, with tax and delivery, on credit", async () => {
    const answer = await post("/store/orders", {
      lines: [
        { sku: "HOLDER", quantity: 12, note: "for the window" },
        { sku: "LANTERN", quantity: "4" },
      ],
      ship_to: buyer.address.id,
      po_number: "PO-17",
    })
    expect(answer.body).toMatchObject({ order: { item_subtotal: "38.76" } })
    expect(answer.status).toBe(201)
    const { order } = answer.body
    // 12 × 2.10 (break) + 4 × 3.39 = 38.76; delivery 4.95; VAT 20 % of both = 8.742; total 52.452, owed 52.45
    expect(order).toMatchObject({
      item_subtotal: "38.76",
      discount_total: "0",
      tax_total: "8.742",
      total: "52.45",
      currency_code: "gbp",
      po_number: "PO-17",
    })
    expect(order.lines.map((line: { unit_price: string }) => line.unit_price)).toEqual(["2.1", "3.39"])
    expect(order.parcels.map(({ warehouse }: { warehouse: string }) => warehouse)).toEqual(["Lille"])
    expect(await financeOf(app.container).creditOf(buyer.company.id)).toMatchObject({
      held: "52.45",
      available: "947.55",
    })
  })
})

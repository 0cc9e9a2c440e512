import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import request from "supertest"
import seed from "../../src/scripts/seed"
import credentials from "../../src/scripts/seed/credentials.json"
import { useApp } from "../helpers/app"

const BUYER = "buyer-28@customers.example"
const TABLES = [
  "product",
  "price",
  "inventory_level",
  "company",
  "customer",
  "contract_price",
  "order_rule",
  "promotion",
  "announcement",
  "order",
]

const app = useApp()

async function rows<Row>(statement: string, bindings: Knex.RawBinding[] = []): Promise<Row[]> {
  const connection = app.container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return (await connection.raw(statement, bindings)).rows
}

const counts = () =>
  rows(`select ${TABLES.map((table) => `(select count(*)::int from "${table}") as "${table}"`).join(", ")}`)

const load = (demo: string) => seed({ container: app.container, args: [demo] })

/** A request as the buyer makes it in the mall. */
async function asBuyer(email = BUYER) {
  const [{ token: key }] = await rows<{ token: string }>(`select token from api_key where title = ?`, [
    credentials.publishable_key_title,
  ])
  const logIn = await request(app.baseUrl)
    .post("/auth/customer/emailpass")
    .send({ email, password: credentials.password })
  expect(logIn.status).toBe(200)
  return { "x-publishable-api-key": key, authorization: `Bearer ${logIn.body.token}` }
}

describe("the fresh-food demo", () => {
  beforeAll(() => load("fresh-food"), 120_000)

  it("refuses a demo that there is not", async () => {
    await rows(`update store set metadata = metadata - 'demo_data'`)
    await expect(load("fish")).rejects.toThrow(`There is no demo "fish"`)
    await rows(`update store set metadata = metadata || '{"demo_data": "there"}'`)
  })

  it("loads once: a second run changes nothing", async () => {
    const [before] = await counts()
    expect(before).toMatchObject({ product: 359, company: 33 })
    await load("fresh-food")
    expect(await counts()).toEqual([before])
  })

  it("shows a buyer goods in yuan, with their unit, in decimals where they are weighed", async () => {
    const { body } = await request(app.baseUrl)
      .get("/store/catalog?q=菠菜&stock=per_warehouse")
      .set(await asBuyer())
    expect(body.currency_code).toBe("cny")
    expect(body.goods[0]).toMatchObject({
      name: "菠菜",
      variant_title: "斤",
      order_rule: { allows_decimals: true },
      price: { list_amount: expect.stringMatching(/^\d+(\.\d+)?$/) },
    })
    expect(
      body.goods[0].stock.warehouses.map(({ warehouse }: { warehouse: string }) => warehouse).sort(),
    ).toEqual(["厦门仓", "泉州仓", "福州仓"])
  })

  it("ships an order of two and a half 斤 from Fuzhou, without tax, on credit", async () => {
    const headers = await asBuyer()
    const catalog = await request(app.baseUrl).get("/store/catalog?q=大白菜").set(headers)
    const [{ variant_id, price }] = catalog.body.goods
    const { body } = await request(app.baseUrl).get("/store/companies/me/addresses").set(headers)
    const order = await request(app.baseUrl)
      .post("/store/orders")
      .set({ ...headers, "idempotency-key": "half" })
      .send({ lines: [{ variant_id, quantity: "2.5" }], ship_to: body.addresses[0].id })
    expect(order.body.order).toMatchObject({
      currency_code: "cny",
      payment: "credit",
      tax_total: "0",
      parcels: [{ warehouse: "福州仓" }],
    })
    expect(order.body.order.lines[0]).toMatchObject({ quantity: "2.5", unit_price: price.amount })
  })

  it("has orders in every state, with the full reduction where the goods are worth it", async () => {
    const headers = await asBuyer("buyer-05@customers.example")
    const { body } = await request(app.baseUrl).get("/store/companies/me/orders").set(headers)
    const orders = body.orders as { id: string; stage: string }[]
    expect(orders.map(({ stage }) => stage)).toEqual([
      "placed",
      "shipped",
      "canceled",
      "delivered",
      "delivered",
      "completed",
    ])
    for (const { id } of orders) {
      const order = (await request(app.baseUrl).get(`/store/companies/me/orders/${id}`).set(headers)).body
        .order
      const worth = Number(order.item_subtotal)
      const reduction = worth >= 800 ? "50" : worth >= 300 ? "15" : "0"
      expect([worth, order.discount_total]).toEqual([worth, reduction])
    }
  })

  it("has a distributor with commission that is frozen, available and reversed", async () => {
    const headers = await asBuyer("buyer-05@customers.example")
    const { body } = await request(app.baseUrl).get("/store/distributor").set(headers)
    const [{ frozen, available, reversed }] = body.sums
    expect([frozen, available, reversed].map(Number).filter((sum) => sum > 0)).toHaveLength(3)
  })
})

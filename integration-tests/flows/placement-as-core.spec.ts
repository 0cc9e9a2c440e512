import { Modules } from "@medusajs/framework/utils"
import { completeCartWorkflow, createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { Client } from "pg"
import { placeCartWorkflow } from "../../src/workflows/placement"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCart } from "../helpers/carts"
import { aCompany } from "../helpers/company-builders"
import { orderRowsIn, withoutIdsAndTimes, type Rows } from "../helpers/order-rows"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop
let variants: Record<string, string>
let buyer: BuyerClient

beforeAll(async () => {
  shop = await aShop(app.container)
  variants = await someGoods(app.container, shop, [
    {
      sku: "HOLDER",
      price: 2.55,
      stock: { [shop.leeds]: 1000 },
      breaks: [{ min_quantity: 12, amount: 2.1 }],
    },
    { sku: "LANTERN", price: 3.39, stock: { [shop.leeds]: 1000 } },
    { sku: "CARTON", price: 40, pack: { of: "LANTERN", quantity: 24 } },
  ])
  buyer = await aBuyer(app, shop)
  await createPromotionsWorkflow(app.container).run({
    input: {
      promotionsData: [
        {
          code: "TENTH",
          type: "standard",
          status: "active",
          application_method: {
            type: "percentage",
            target_type: "items",
            allocation: "across",
            value: 10,
            currency_code: "gbp",
          },
        },
      ],
    },
  })
})

const items = () => [
  { variant_id: variants.HOLDER, quantity: 12 },
  { variant_id: variants.LANTERN, quantity: 4 },
  { variant_id: variants.CARTON, quantity: 2 },
]

/** Position and warehouse are ours: core has nothing to compare them with. */
function withoutMetadata(rows: Rows): Rows {
  return Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [table, list.map(({ metadata: _metadata, ...row }) => row)]),
  )
}

async function rowsOf(orderId: string): Promise<Rows> {
  const client = new Client({ connectionString: app.databaseUrl })
  await client.connect()
  const rows = await orderRowsIn(client, orderId)
  await client.end()
  return withoutMetadata(withoutIdsAndTimes(rows))
}

async function completedByCore(cartId: string): Promise<string> {
  const { result } = await completeCartWorkflow(app.container).run({ input: { id: cartId } })
  return result.id
}

describe("the same order by core's path and by ours", () => {
  it.each([
    ["without promotion", []],
    ["with a promotion", ["TENTH"]],
  ])("has the same rows in every table, %s", async (_name, promo_codes) => {
    const options = { provider_id: "pp_system_default", promo_codes }
    const core = await completedByCore(await aCart(buyer, shop, items(), options))
    const cart = await aCart(buyer, shop, items(), options)
    const { status, body } = await buyer.post(`/store/carts/${cart}/complete`, {})
    expect({ status, type: body.type, message: body.message }).toEqual({ status: 200, type: "order" })

    const [coreRows, ourRows] = [await rowsOf(core), await rowsOf(body.order.id)]
    // What the client's session brought along; the first one has no account holder yet.
    for (const rows of [coreRows, ourRows]) {
      rows.payment_session = rows.payment_session.map(({ context: _context, ...row }) => row)
    }
    expect(ourRows).toEqual(coreRows)
    for (const table of ["payment", "reservation_item", "order_cart", "order_line_item", "order_item"]) {
      expect(ourRows[table].length).toBeGreaterThan(0)
    }
  })

  it("placed in one request equals the cart, but for the cart itself", async () => {
    const cart = await aCart(buyer, shop, items(), { promo_codes: ["TENTH"] })
    const completed = await buyer.post(`/store/carts/${cart}/complete`, {})
    const lines = items().map(({ variant_id, quantity }) => ({ variant_id, quantity }))
    const ship_to = {
      company: "Company",
      contact_name: "Ann",
      address_1: buyer.address.address_1,
      city: "London",
      postal_code: "EC1A 1BB",
      country_code: "gb",
    }
    const placed = await buyer.order(lines, { ship_to, promo_codes: ["TENTH"] })
    expect(placed.status).toBe(201)
    const [viaCart, direct] = [await rowsOf(completed.body.order.id), await rowsOf(placed.body.order.id)]
    const session = ({ data: _data, context: _context, ...row }: Record<string, unknown>) => row
    for (const rows of [viaCart, direct]) {
      delete rows.order_cart
      rows.payment_session = rows.payment_session.map(session)
      rows.payment = rows.payment.map(session)
    }
    expect(direct).toEqual(viaCart)
  })

  it("places one order for a cart however often it is completed, also at once", async () => {
    const cart = await aCart(buyer, shop, items())
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => buyer.post(`/store/carts/${cart}/complete`, {})),
    )
    expect(
      answers.map(({ status, body }) => ({ status, type: body.type, message: body.error?.message })),
    ).toEqual(Array(4).fill({ status: 200, type: "order" }))
    expect(new Set(answers.map(({ body }) => body.order.id)).size).toBe(1)
  })

  it("spends nobody's credit for who merely knows the cart's id", async () => {
    const cart = await aCart(buyer, shop, items())
    const { owner } = await aCompany(app.container)
    for (const actor_id of [owner.id, null]) {
      const run = placeCartWorkflow(app.container).run({ input: { cart_id: cart, actor_id } })
      await expect(run).rejects.toMatchObject({ message: expect.stringContaining("cart's own customer") })
    }
  })

  it("tells what a cart is short of and asks no payment provider", async () => {
    const cart = await aCart(buyer, shop, [{ variant_id: variants.HOLDER, quantity: 500 }], {
      provider_id: "pp_system_default",
    })
    const inventory = app.container.resolve(Modules.INVENTORY)
    const [item] = await inventory.listInventoryItems({ sku: "HOLDER" })
    await inventory.adjustInventory(item.id, shop.leeds, -700)
    const { status, body } = await buyer.post(`/store/carts/${cart}/complete`, {})
    await inventory.adjustInventory(item.id, shop.leeds, 700)
    expect(status).toBe(400)
    expect(body).toMatchObject({
      code: "INSUFFICIENT_INVENTORY",
      details: { problems: [{ line: 1, details: { requested: "500" } }] },
    })
    const { data } = await app.container.resolve("query").graph({
      entity: "cart",
      fields: ["completed_at", "payment_collection.payment_sessions.status"],
      filters: { id: cart },
    })
    expect(data[0]).toMatchObject({
      completed_at: null,
      payment_collection: { payment_sessions: [{ status: "pending" }] },
    })
  })
})

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCart } from "../helpers/carts"
import { aCustomer, aMember } from "../helpers/company-builders"
import { coreStoreRoutes } from "../helpers/core-routes"
import { databaseOf } from "../helpers/pricing"
import { requestsAs } from "../helpers/requests"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { tokenFor } from "../helpers/tokens"

const app = useApp()
let shop: Shop
let victim: BuyerClient
let database: Knex
/** Ids of the victim's records. */
let of: Record<
  "cart" | "cartLine" | "collection" | "order" | "orderLine" | "orderCollection" | "variant",
  string
>
let as: Record<
  "another company's owner" | "a customer without company" | "a guest",
  ReturnType<typeof requestsAs>
>
let colleague: Record<"buyer" | "viewer", ReturnType<typeof requestsAs>>

beforeAll(async () => {
  shop = await aShop(app.container)
  database = databaseOf(app.container)
  const { CUP: variant } = await someGoods(app.container, shop, [{ sku: "CUP", price: 10 }])
  victim = await aBuyer(app, shop, 1000)
  const placed = await victim.order([{ sku: "CUP", quantity: 2 }])
  const order = placed.body.order.id as string
  const cart = await aCart(victim, shop, [{ variant_id: variant, quantity: 1 }])
  of = {
    variant,
    cart,
    order,
    orderLine: placed.body.order.lines[0].parts[0].order_line_id,
    cartLine: (await database("cart_line_item").where({ cart_id: cart }).first()).id,
    collection: (await database("cart_payment_collection").where({ cart_id: cart }).first())
      .payment_collection_id,
    orderCollection: (await database("order_payment_collection").where({ order_id: order }).first())
      .payment_collection_id,
  }
  const logIn = (token: string | null) => requestsAs(app.baseUrl, token, shop.publishableKey)
  as = {
    "another company's owner": logIn((await aBuyer(app, shop, 1000)).token),
    "a customer without company": logIn(tokenFor((await aCustomer(app.container)).id)),
    "a guest": logIn(null),
  }
  const member = async (role: "buyer" | "viewer") =>
    logIn(tokenFor((await aMember(app.container, victim.company.id, { role })).customer.id))
  colleague = { buyer: await member("buyer"), viewer: await member("viewer") }
})

/** Core's routes that tell of no customer, and those that know the customer by the log-in alone. */
const HARMLESS =
  /^\w+ \/store\/(collections|currencies|customers|locales|payment-providers|product-\w+|products|regions|return-reasons|search)\b/
const OWN_BY_LOG_IN = ["POST /store/carts", "GET /store/orders"]

/** Every other one, as whoever knows an id would ask it. */
const FOREIGN: Record<string, () => { path: string; body?: object }> = {
  "GET /store/carts/{id}": () => ({ path: `/store/carts/${of.cart}` }),
  "POST /store/carts/{id}": () => ({ path: `/store/carts/${of.cart}`, body: { metadata: { a: "b" } } }),
  "POST /store/carts/{id}/complete": () => ({ path: `/store/carts/${of.cart}/complete`, body: {} }),
  "POST /store/carts/{id}/customer": () => ({ path: `/store/carts/${of.cart}/customer`, body: {} }),
  "POST /store/carts/{id}/line-items": () => ({
    path: `/store/carts/${of.cart}/line-items`,
    body: { variant_id: of.variant, quantity: 1 },
  }),
  "POST /store/carts/{id}/line-items/{line_id}": () => ({
    path: `/store/carts/${of.cart}/line-items/${of.cartLine}`,
    body: { quantity: 9 },
  }),
  "DELETE /store/carts/{id}/line-items/{line_id}": () => ({
    path: `/store/carts/${of.cart}/line-items/${of.cartLine}`,
  }),
  "POST /store/carts/{id}/promotions": () => ({
    path: `/store/carts/${of.cart}/promotions`,
    body: { promo_codes: ["TENTH"] },
  }),
  "DELETE /store/carts/{id}/promotions": () => ({
    path: `/store/carts/${of.cart}/promotions`,
    body: { promo_codes: ["TENTH"] },
  }),
  "POST /store/carts/{id}/shipping-methods": () => ({
    path: `/store/carts/${of.cart}/shipping-methods`,
    body: { option_id: shop.optionId },
  }),
  "POST /store/carts/{id}/taxes": () => ({ path: `/store/carts/${of.cart}/taxes`, body: {} }),
  "POST /store/payment-collections": () => ({
    path: "/store/payment-collections",
    body: { cart_id: of.cart },
  }),
  "POST /store/payment-collections/{id}/payment-sessions": () => ({
    path: `/store/payment-collections/${of.collection}/payment-sessions`,
    body: { provider_id: "pp_system_default" },
  }),
  "GET /store/shipping-options": () => ({ path: `/store/shipping-options?cart_id=${of.cart}` }),
  "POST /store/shipping-options/{id}/calculate": () => ({
    path: `/store/shipping-options/${shop.optionId}/calculate`,
    body: { cart_id: of.cart },
  }),
  "GET /store/orders/{id}": () => ({ path: `/store/orders/${of.order}` }),
  "POST /store/orders/{id}/transfer/request": () => ({
    path: `/store/orders/${of.order}/transfer/request`,
    body: {},
  }),
  "POST /store/orders/{id}/transfer/cancel": () => ({
    path: `/store/orders/${of.order}/transfer/cancel`,
    body: {},
  }),
  "POST /store/orders/{id}/transfer/accept": () => ({
    path: `/store/orders/${of.order}/transfer/accept`,
    body: { token: "a" },
  }),
  "POST /store/orders/{id}/transfer/decline": () => ({
    path: `/store/orders/${of.order}/transfer/decline`,
    body: { token: "a" },
  }),
  "POST /store/returns": () => ({
    path: "/store/returns",
    body: {
      order_id: of.order,
      items: [{ id: of.orderLine, quantity: 1 }],
      return_shipping: { option_id: shop.optionId },
    },
  }),
}

/** The victim's records with all that hangs on them, as the database has them. */
async function records(): Promise<unknown> {
  const { rows } = await database.raw(
    `select (select jsonb_agg(c) from cart c where c.id = :cart) as cart,
      (select jsonb_agg(l order by l.id) from cart_line_item l where l.cart_id = :cart) as lines,
      (select jsonb_agg(m order by m.id) from cart_shipping_method m where m.cart_id = :cart) as shipping,
      (select jsonb_agg(s order by s.id) from payment_session s
        where s.payment_collection_id in (:collection, :orderCollection)) as sessions,
      (select jsonb_agg(o) from "order" o where o.id = :order) as "order",
      (select jsonb_agg(c) from order_change c where c.order_id = :order) as changes,
      (select jsonb_agg(r) from return r where r.order_id = :order) as returns,
      (select count(*) from placement p where p.cart_id = :cart) as placements`,
    of,
  )
  return rows[0]
}

it("every route of core's store API is known to tell of nobody, or is tried here", () => {
  const others = coreStoreRoutes().filter((name) => !HARMLESS.test(name) && !OWN_BY_LOG_IN.includes(name))
  expect(Object.keys(FOREIGN).sort()).toEqual(others.sort())
})

describe.each(["another company's owner", "a customer without company", "a guest"] as const)(
  "to %s, there is no cart and no order of a company",
  (who) => {
    it.each(Object.entries(FOREIGN))("%s", async (name, request) => {
      const before = await records()
      const { path, body } = request()
      const method = name.split(" ")[0].toLowerCase() as "get" | "post" | "delete"
      const answer = await as[who](method, path, body)
      expect({ status: answer.status, type: answer.body.type }).toEqual({ status: 404, type: "not_found" })
      expect(await records()).toEqual(before)
    })

    it("the payment of a placed order is no way in either", async () => {
      const path = `/store/payment-collections/${of.orderCollection}/payment-sessions`
      const answer = await as[who]("post", path, { provider_id: "pp_system_default" })
      expect(answer.status).toBe(404)
    })
  },
)

describe("to a colleague", () => {
  it("a cart is still its own customer's", async () => {
    expect((await colleague.buyer("get", `/store/carts/${of.cart}`)).status).toBe(404)
    expect((await victim.get(`/store/carts/${of.cart}`)).status).toBe(200)
  })

  it("the company's orders are shown, whatever the role", async () => {
    for (const role of ["buyer", "viewer"] as const) {
      const { status, body } = await colleague[role]("get", `/store/orders/${of.order}`)
      expect([status, body.order?.id]).toEqual([200, of.order])
    }
  })

  it("who may only look may return nothing, who may order may", async () => {
    const { path, body } = FOREIGN["POST /store/returns"]()
    expect((await colleague.viewer("post", path, body)).status).toBe(404)
    // Core's own refusal: nothing was delivered yet.
    expect((await colleague.buyer("post", path, body)).status).toBe(400)
  })

  it("who has left, orders of the company are gone, but for the orders of their own", async () => {
    const { member, customer } = await aMember(app.container, victim.company.id)
    const send = requestsAs(app.baseUrl, tokenFor(customer.id), shop.publishableKey)
    const placed = await send("post", "/store/orders", {
      lines: [{ sku: "CUP", quantity: 1 }],
      ship_to: victim.address.id,
    })
    expect(placed.status).toBe(201)
    const left = await send("delete", `/store/companies/me/members/${member.id}`)
    expect(left.status).toBe(200)
    expect((await send("get", `/store/orders/${of.order}`)).status).toBe(404)
    expect((await send("get", `/store/orders/${placed.body.order.id}`)).status).toBe(200)
    const asked = await send("post", `/store/orders/${placed.body.order.id}/transfer/request`, {})
    expect(asked.status).toBe(404)
  })
})

describe("a shopper without company", () => {
  it("uses carts and orders as in any Medusa shop", async () => {
    const guest = as["a guest"]
    const made = await guest("post", "/store/carts", {
      region_id: shop.regionId,
      email: "shopper@example.com",
      items: [{ variant_id: of.variant, quantity: 1 }],
    })
    expect(made.status).toBe(200)
    const path = `/store/carts/${made.body.cart.id}`
    expect((await guest("get", path)).status).toBe(200)
    expect((await guest("post", path, { email: "other@example.com" })).status).toBe(200)
    expect((await victim.post(`${path}/customer`, {})).body.cart.customer_id).toBe(victim.owner.id)
    expect((await guest("get", path)).status).toBe(404)
  })
})

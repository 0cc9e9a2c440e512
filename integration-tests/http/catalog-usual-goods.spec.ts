import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { databaseOf } from "../helpers/pricing"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop
let buyer: BuyerClient
let other: BuyerClient

beforeAll(async () => {
  shop = await aShop(app.container)
  const stock = { [shop.leeds]: 1000 }
  await someGoods(app.container, shop, [
    { sku: "OFTEN", price: 2.5, stock },
    { sku: "ONCE", price: 3, stock },
    { sku: "LATELY", price: 4, stock },
    { sku: "TAKEN-BACK", price: 5, stock },
    { sku: "NEVER", price: 6, stock },
  ])
  buyer = await aBuyer(app, shop)
  other = await aBuyer(app, shop)
  const order = async (...skus: string[]) => {
    const { body, status } = await buyer.order(skus.map((sku) => ({ sku, quantity: 1 })))
    expect(status).toBe(201)
    return body.order.id as string
  }
  await order("OFTEN", "ONCE")
  await order("OFTEN", "LATELY")
  const cancelled = await order("TAKEN-BACK")
  await buyer.post(`/store/companies/me/orders/${cancelled}/cancel`, {})
})

const usual = async (who: BuyerClient, query = "") => {
  const { body, status } = await who.get(`/store/usual-goods${query}`)
  expect(status).toBe(200)
  return body as { currency_code: string; goods: { sku: string; price: object; stock: object }[] }
}

describe("GET /store/usual-goods", () => {
  it("tells the goods of most orders first, then the latest, with today's price and stock", async () => {
    const { goods, currency_code } = await usual(buyer)
    expect(currency_code).toBe("gbp")
    expect(goods.map(({ sku }) => sku)).toEqual(["OFTEN", "LATELY", "ONCE"])
    expect(goods[0]).toMatchObject({ price: { amount: "2.5" }, stock: { available: "998" } })
  })

  it("tells as many as are asked for", async () => {
    expect((await usual(buyer, "?limit=1")).goods.map(({ sku }) => sku)).toEqual(["OFTEN"])
  })

  it("tells nothing of what other companies order", async () => {
    expect((await usual(other)).goods).toEqual([])
  })

  it("leaves out what is not sold any more", async () => {
    const database = databaseOf(app.container)
    await database("product_variant").where({ sku: "ONCE" }).update({ deleted_at: new Date() })
    expect((await usual(buyer)).goods.map(({ sku }) => sku)).toEqual(["OFTEN", "LATELY"])
  })

  it("names the field that is wrong", async () => {
    const { status, body } = await buyer.get("/store/usual-goods?limit=0")
    expect(status).toBe(400)
    expect(body.message).toMatch(/limit/)
  })
})

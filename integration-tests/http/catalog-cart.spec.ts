import { Modules } from "@medusajs/framework/utils"
import supertest from "supertest"
import type CatalogModuleService from "../../src/modules/catalog/service"
import { useApp } from "../helpers/app"
import { aCompany, logIn } from "../helpers/company-builders"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop
let variants: Record<string, string>
let token: string

beforeAll(async () => {
  shop = await aShop(app.container)
  variants = await someGoods(app.container, shop, [
    { sku: "CUP", price: 1 },
    { sku: "PLATE", price: 2 },
    { sku: "TEA", price: 3 },
    { sku: "SECRET", price: 4 },
  ])
  const { owner, company } = await aCompany(app.container, { log_in: true })
  token = await logIn(app.baseUrl, owner.email)
  const catalog = app.container.resolve<CatalogModuleService>("catalog")
  const rule = { minimum: null, multiple: null, maximum: null, allows_decimals: false }
  await catalog.saveOrderRules([
    { ...rule, variant_id: variants.CUP, minimum: "10", multiple: "4", maximum: "30" },
    { ...rule, variant_id: variants.TEA, allows_decimals: true },
  ])
  const secret = await app.container.resolve(Modules.PRODUCT).retrieveProductVariant(variants.SECRET)
  await catalog.setVisibility({ product_id: secret.product_id! }, [company.customer_group_id])
})

function post(path: string, body: object, isBuyer = true) {
  return supertest(app.baseUrl)
    .post(path)
    .set({
      "x-publishable-api-key": shop.publishableKey,
      ...(isBuyer ? { Authorization: `Bearer ${token}` } : {}),
    })
    .send(body)
}

type Line = { id: string; variant_id: string; quantity: number }

async function aCart(items: object[] = [], isBuyer = true): Promise<{ id: string; items: Line[] }> {
  const { body } = await post("/store/carts", { region_id: shop.regionId, items }, isBuyer)
  expect(body.cart?.id).toBeDefined()
  return body.cart
}

const add = (cartId: string, sku: string, quantity: unknown, more: object = {}, isBuyer = true) =>
  post(`/store/carts/${cartId}/line-items`, { variant_id: variants[sku], quantity, ...more }, isBuyer)

describe("adding to a cart", () => {
  it("accepts a quantity that the rule allows, and any whole one without a rule", async () => {
    const { id } = await aCart()
    expect((await add(id, "CUP", 12)).status).toBe(200)
    expect((await add(id, "PLATE", 7)).status).toBe(200)
  })

  it("refuses one that it does not allow, with the nearest that it does", async () => {
    const { id } = await aCart()
    const { status, body } = await add(id, "CUP", 13)
    expect(status).toBe(400)
    expect(body).toEqual({
      type: "not_allowed",
      code: "ORDER_RULES_BROKEN",
      message: "CUP: Quantity 13 is not a multiple of 4",
      details: {
        lines: [
          {
            variant_id: variants.CUP,
            sku: "CUP",
            code: "QUANTITY_NOT_A_MULTIPLE",
            message: "Quantity 13 is not a multiple of 4",
            quantity: "13",
            minimum: "10",
            multiple: "4",
            maximum: "30",
            allows_decimals: false,
            suggested_quantity: "16",
          },
        ],
      },
    })
  })

  it("counts what the cart holds already, in all its lines", async () => {
    const { id } = await aCart()
    await add(id, "CUP", 12)
    const tooMany = await add(id, "CUP", 20)
    expect(tooMany.body.details.lines[0]).toMatchObject({ quantity: "32", suggested_quantity: "28" })
    const otherLine = await add(id, "CUP", 4, { metadata: { note: "for the bar" } })
    expect(otherLine.body.cart.items).toHaveLength(2)
    expect((await add(id, "CUP", 13)).body.details.lines[0].quantity).toBe("29")
  })

  it.each([0.5, 1.5, 3e9, 1e300])("answers 400 to %s, which no cart can hold", async (quantity) => {
    const { id } = await aCart()
    for (const sku of ["TEA", "PLATE"]) {
      const { status, body } = await add(id, sku, quantity)
      expect(body.code).toBe("ORDER_RULES_BROKEN")
      expect(status).toBe(400)
    }
  })

  it("tells hidden goods like unknown ones", async () => {
    const { id } = await aCart([], false)
    const hidden = await add(id, "SECRET", 1, {}, false)
    const unknown = await post(
      `/store/carts/${id}/line-items`,
      { variant_id: "variant_none", quantity: 1 },
      false,
    )
    expect(hidden.status).toBe(400)
    expect(unknown.status).toBe(400)
    expect(hidden.body.message).toBe(unknown.body.message.replace("variant_none", variants.SECRET))
    expect((await add((await aCart()).id, "SECRET", 1)).status).toBe(200)
  })
})

describe("changing a line of a cart", () => {
  it("keeps the rule for the new quantity, and lets the line be taken out", async () => {
    const { id, items } = await aCart([{ variant_id: variants.CUP, quantity: 12 }])
    const change = (quantity: number) => post(`/store/carts/${id}/line-items/${items[0].id}`, { quantity })
    expect((await change(28)).status).toBe(200)
    const refused = await change(32)
    expect(refused.status).toBe(400)
    expect(refused.body.details.lines[0]).toMatchObject({
      code: "QUANTITY_ABOVE_MAXIMUM",
      suggested_quantity: "28",
    })
    const emptied = await change(0)
    expect(emptied.status).toBe(200)
    expect(emptied.body.cart.items).toEqual([])
  })

  it("counts the cart's other lines of the same goods", async () => {
    const { id, items } = await aCart([{ variant_id: variants.CUP, quantity: 12 }])
    await add(id, "CUP", 8, { metadata: { note: "upstairs" } })
    const refused = await post(`/store/carts/${id}/line-items/${items[0].id}`, { quantity: 24 })
    expect(refused.body.details.lines[0]).toMatchObject({ quantity: "32", suggested_quantity: "28" })
    expect((await post(`/store/carts/${id}/line-items/${items[0].id}`, { quantity: 20 })).status).toBe(200)
  })
})

describe("making a cart with goods in it", () => {
  const make = (items: object[], isBuyer = true) =>
    post("/store/carts", { region_id: shop.regionId, items }, isBuyer)

  it("keeps the rules, for the sum of lines of the same goods", async () => {
    const { status, body } = await make([
      { variant_id: variants.CUP, quantity: 12, metadata: { note: "a" } },
      { variant_id: variants.CUP, quantity: 1, metadata: { note: "b" } },
      { variant_id: variants.PLATE, quantity: 1 },
    ])
    expect(status).toBe(400)
    expect(body.details.lines).toEqual([expect.objectContaining({ sku: "CUP", quantity: "13" })])
  })

  it("holds goods that the customer sees only", async () => {
    const items = [{ variant_id: variants.SECRET, quantity: 1 }]
    expect((await make(items, false)).status).toBe(400)
    expect((await make(items)).status).toBe(200)
  })
})

import supertest from "supertest"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { databaseOf, pricingOf } from "../helpers/pricing"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop
let variants: Record<string, string>
let priceSets: Record<string, string>
let buyer: BuyerClient
let other: BuyerClient

beforeAll(async () => {
  shop = await aShop(app.container)
  variants = await someGoods(app.container, shop, [
    { sku: "CUP", price: 2.95, breaks: [{ min_quantity: 12, amount: 2.55 }] },
    { sku: "PLATE", price: 4.25 },
    { sku: "SECRET", price: 9 },
  ])
  const links = await databaseOf(app.container)("product_variant_price_set").whereIn(
    "variant_id",
    Object.values(variants),
  )
  priceSets = Object.fromEntries(
    Object.entries(variants).map(([sku, id]) => [
      sku,
      links.find((link) => link.variant_id === id).price_set_id,
    ]),
  )
  buyer = await aBuyer(app, shop)
  other = await aBuyer(app, shop)
  await pricingOf(app.container).importContractPrices([
    ...[1, 6].map((min_quantity) => ({
      ...contractOf(buyer),
      min_quantity,
      amount: min_quantity === 1 ? "2.4" : "2.1",
    })),
    { ...contractOf(other), amount: "1.11" },
  ])
  await pricingOf(app.container).upsertTierDiscounts([
    { customer_group_id: buyer.tier.customer_group_id, category_id: null, rate_bps: 1000 },
  ])
})

describe("GET /store/prices", () => {
  it("answers the buyer's own price of each SKU and quantity, with the reason", async () => {
    const { status, body } = await buyer.get(
      "/store/prices?sku=CUP&sku=PLATE&sku=CUP&quantity=6&quantity=1&quantity=0.5",
    )
    expect(status).toBe(200)
    expect(body.currency_code).toBe("gbp")
    expect(body.prices).toMatchObject([
      {
        sku: "CUP",
        quantity: "6",
        amount: "2.1",
        list_amount: "2.95",
        source: "company_contract",
        min_quantity: "6",
      },
      { sku: "PLATE", quantity: "1", amount: "3.83", list_amount: "4.25", source: "tier_discount" },
      { sku: "CUP", quantity: "0.5", amount: "2.66", list_amount: "2.95", source: "tier_discount" },
    ])
    expect(body.prices[1].candidates).toMatchObject([
      { source: "tier_discount", amount: "3.83", won: true, code: "won", rate_bps: 1000 },
      { source: "list", amount: "4.25", won: false, code: "less_specific" },
    ])
  })

  it("shows nothing of another company's prices", async () => {
    const { body } = await buyer.get("/store/prices?sku=CUP")
    expect(JSON.stringify(body)).not.toContain("1.11")
    const { body: theirs } = await other.get("/store/prices?sku=CUP")
    expect(theirs.prices[0]).toMatchObject({ amount: "1.11", quantity: "1" })
  })

  it("answers 404 naming every SKU that is unknown, or hidden from the buyer", async () => {
    const { products } = (await buyer.get("/store/products?fields=id,variants.sku")).body
    const secret = products.find(
      (product: { variants: { sku: string }[] }) => product.variants[0].sku === "SECRET",
    )
    await databaseOf(app.container)("visibility").insert({
      id: "vis_secret",
      product_id: secret.id,
      customer_group_id: other.company.customer_group_id,
    })
    const { status, body } = await buyer.get("/store/prices?sku=CUP&sku=SECRET&sku=NOPE")
    expect(status).toBe(404)
    expect(body.message).toBe("No goods have the sku SECRET, NOPE")
    expect((await other.get("/store/prices?sku=SECRET")).status).toBe(200)
  })

  it.each([
    ["", /'sku' is required|sku/],
    ["?sku=", /sku/],
    ["?sku=CUP&quantity=many", /plain decimal/],
    ["?sku=CUP&quantity=0", /quantity 0 is not above 0/],
    ["?sku=CUP&quantity=-1", /quantity -1 is not above 0/],
    ["?sku=CUP&quantity=1e3", /plain decimal/],
    ["?sku=CUP&quantity=1&quantity=2", /2 quantities for 1 skus/],
    ["?sku=C%00UP", /control/],
    ["?sku[a]=1", /sku/],
    ["?sku=CUP&company_id=comp_1", /company_id/],
    [`?sku=${"x".repeat(201)}`, /too big/],
    [`?${"sku=CUP&".repeat(201)}`, /too big/],
  ])("answers 400 to %s", async (query, message) => {
    const { status, body } = await buyer.get(`/store/prices${query}`)
    expect(body.message).toMatch(message)
    expect(status).toBe(400)
  })

  it("is for members of active companies only", async () => {
    const visitor = supertest(app.baseUrl)
      .get("/store/prices?sku=CUP")
      .set("x-publishable-api-key", shop.publishableKey)
    expect((await visitor).status).toBe(401)
    const pending = await aBuyer(app, shop, 100, { status: "pending" })
    expect((await pending.get("/store/prices?sku=CUP")).status).toBe(403)
  })
})

describe("the platform's own store API", () => {
  it("lists goods at the buyer's price, the list price beside it", async () => {
    const listed = await buyer.get(
      `/store/products?region_id=${shop.regionId}&fields=*variants.calculated_price`,
    )
    const cup = variantsIn(listed.body.products).find((variant) => variant.id === variants.CUP)
    expect(cup?.calculated_price).toMatchObject({
      calculated_amount: 2.4,
      original_amount: 2.95,
      is_calculated_price_price_list: false,
      calculated_price: { price_list_id: null, price_list_type: null },
    })
    const { body } = await buyer.get(
      `/store/product-variants/${variants.CUP}?region_id=${shop.regionId}&fields=*calculated_price`,
    )
    expect(body.variant.calculated_price).toMatchObject({ calculated_amount: 2.4, original_amount: 2.95 })
  })

  it("lists goods at the list price for a visitor", async () => {
    const { body } = await supertest(app.baseUrl)
      .get(`/store/products?region_id=${shop.regionId}&fields=*variants.calculated_price`)
      .set("x-publishable-api-key", shop.publishableKey)
    const cup = variantsIn(body.products).find((variant) => variant.id === variants.CUP)
    expect(cup?.calculated_price).toMatchObject({ calculated_amount: 2.95 })
  })

  it("lists goods without prices for a member of a pending or suspended company", async () => {
    for (const status of ["pending", "suspended"] as const) {
      const waiting = await aBuyer(app, shop, 100, { tier: buyer.tier })
      await databaseOf(app.container)("company").where({ id: waiting.company.id }).update({ status })
      for (const path of [
        `/store/products?region_id=${shop.regionId}&fields=%2Bvariants.prices.amount,*variants.calculated_price`,
        `/store/products?region_id=${shop.regionId}`,
        `/store/product-variants?region_id=${shop.regionId}&fields=id,*calculated_price`,
      ]) {
        const { status: answer, body } = await waiting.get(path)
        expect(answer).toBe(200)
        const seen = body.variants ?? variantsIn(body.products)
        expect(seen.length).toBeGreaterThan(0)
        expect(JSON.stringify(seen)).not.toMatch(/amount/)
      }
      const one = await waiting.get(`/store/product-variants/${variants.CUP}?region_id=${shop.regionId}`)
      expect(one.body.variant.id).toBe(variants.CUP)
      expect(one.body.variant.calculated_price).toBeUndefined()
    }
  })

  it("puts goods into a cart at the very price that resolvePrices gives, whatever the quantity", async () => {
    const { body } = await buyer.post("/store/carts", {
      region_id: shop.regionId,
      sales_channel_id: shop.channelId,
    })
    expect(body.cart.id).toBeDefined()
    const lines = [
      ["CUP", 1],
      ["CUP", 11],
      ["PLATE", 3],
    ] as const
    for (const [sku, quantity] of lines) {
      await buyer.post(`/store/carts/${body.cart.id}/line-items`, {
        variant_id: variants[sku],
        quantity,
        metadata: { line: `${sku}${quantity}` },
      })
    }
    const { cart } = (await buyer.get(`/store/carts/${body.cart.id}`)).body
    const resolved = await pricingOf(app.container).resolvePrices({
      items: lines.map(([sku, quantity]) => ({
        key: `${sku}${quantity}`,
        price_set_id: priceSets[sku],
        quantity,
      })),
      company_group_id: buyer.company.customer_group_id,
      tier_group_id: buyer.tier.customer_group_id,
      customer_group_ids: [buyer.company.customer_group_id, buyer.tier.customer_group_id],
      currency_code: "gbp",
      region_id: shop.regionId,
    })
    const unitPrices = Object.fromEntries(
      cart.items.map((item: { metadata: { line: string }; unit_price: number }) => [
        item.metadata.line,
        String(item.unit_price),
      ]),
    )
    expect(unitPrices).toEqual(Object.fromEntries(resolved.map((price) => [price.key, price.amount])))
    expect(unitPrices).toEqual({ CUP1: "2.4", CUP11: "2.1", PLATE3: "3.83" })
  })

  it("prices a draft order's and an order edit's lines with the buyer's price", async () => {
    const admin = await anAdmin(app)
    const { body: drafted } = await admin.post("/admin/draft-orders", {
      region_id: shop.regionId,
      sales_channel_id: shop.channelId,
      customer_id: buyer.owner.id,
      email: buyer.owner.email,
      items: [{ variant_id: variants.CUP, quantity: 6 }],
    })
    expect(drafted.draft_order.items).toMatchObject([{ unit_price: 2.1 }])
    const { body: placed } = await buyer.order([{ sku: "PLATE", quantity: 1 }])
    const { body: begun } = await admin.post("/admin/order-edits", { order_id: placed.order.id })
    expect(begun.order_change.order_id).toBe(placed.order.id)
    const { body: edited } = await admin.post(`/admin/order-edits/${placed.order.id}/items`, {
      items: [{ variant_id: variants.CUP, quantity: 7 }],
    })
    const prices = edited.order_preview.items.map((item: { unit_price: number }) => item.unit_price)
    expect(prices.sort()).toEqual([2.1, 3.83])
  })
})

function contractOf(client: BuyerClient) {
  return {
    customer_group_id: client.company.customer_group_id,
    price_set_id: priceSets.CUP,
    currency_code: "gbp",
  }
}

type ListedVariant = { id: string; calculated_price?: object }

function variantsIn(products: { variants: ListedVariant[] }[]): ListedVariant[] {
  return products.flatMap((product) => product.variants)
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { StockDisplay } from "../../src/options"
import spellGoods from "../../src/jobs/spell-goods"
import type CatalogModuleService from "../../src/modules/catalog/service"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { databaseOf, pricingOf } from "../helpers/pricing"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { stopJobs, watchingSql } from "../helpers/sql-watch"

const app = useApp()
let shop: Shop
let variants: Record<string, string>
let products: Record<string, string>
let buyer: BuyerClient
let other: BuyerClient

const catalog = () => app.container.resolve<CatalogModuleService>("catalog")

/** A shirt in two sizes and two colours, of which three are sold. */
async function aShirt(container: MedusaContainer) {
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Shirt",
          handle: "shirt",
          subtitle: "Cotton",
          description: "Washed at 60 °C",
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: shop.profileId,
          sales_channels: [{ id: shop.channelId }],
          images: [{ url: "https://example.com/front.webp" }, { url: "https://example.com/back.webp" }],
          options: [
            { title: "Size", values: ["M", "L"] },
            { title: "Colour", values: ["Blue", "Ash"] },
          ],
          variants: [
            ["M", "Blue"],
            ["L", "Blue"],
            ["L", "Ash"],
          ].map(([Size, Colour]) => ({
            title: `${Size} ${Colour}`,
            sku: `SHIRT-${Size}-${Colour}`,
            options: { Size, Colour },
            manage_inventory: false,
            prices: [{ currency_code: "gbp", amount: 12 }],
          })),
        },
      ],
    },
  })
  return result[0]
}

beforeAll(async () => {
  await stopJobs()
  shop = await aShop(app.container)
  const { leeds, lille } = shop
  variants = await someGoods(app.container, shop, [
    { sku: "CUP", price: 2.95, stock: { [leeds]: 30, [lille]: 7 } },
    { sku: "LAMP", price: 9, stock: { [leeds]: 0 } },
    { sku: "TOMATO", price: 9 },
    { sku: "SECRET", price: 9 },
    { sku: "DRAFT", price: 9 },
    { sku: "ELSEWHERE", price: 9 },
  ])
  const rows = await app.container
    .resolve(Modules.PRODUCT)
    .listProductVariants({ id: Object.values(variants) }, { take: 100 })
  products = Object.fromEntries(rows.map(({ sku, product_id }) => [sku, product_id!]))
  products.SHIRT = (await aShirt(app.container)).id
  const database = databaseOf(app.container)
  await database("product").where({ id: products.DRAFT }).update({ status: "draft" })
  await database("product_sales_channel").where({ product_id: products.ELSEWHERE }).delete()
  await database("product").where({ id: products.TOMATO }).update({ title: "有机西红柿 500g" })
  buyer = await aBuyer(app, shop)
  other = await aBuyer(app, shop)
  await catalog().setVisibility({ product_id: products.SECRET }, [other.company.customer_group_id])
  const [{ price_set_id }] = await database("product_variant_price_set").where({ variant_id: variants.CUP })
  const contract = (client: BuyerClient, min_quantity: number, amount: string) => ({
    ...{ customer_group_id: client.company.customer_group_id, price_set_id, currency_code: "gbp" },
    ...{ min_quantity, amount },
  })
  await pricingOf(app.container).importContractPrices([contract(buyer, 6, "2.1"), contract(other, 1, "1.11")])
}, 120_000)

async function page(goods: string, client = buyer) {
  const { status, body } = await client.get(`/store/catalog/${goods}`)
  expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
  return body
}

async function found(q: string, client = buyer): Promise<string[]> {
  const { body } = await client.get(`/store/catalog?q=${encodeURIComponent(q)}`)
  return body.goods.map(({ sku }: { sku: string }) => sku)
}

describe("GET /store/catalog/{goods}", () => {
  it("tells pictures, description, options and every variant with its options", async () => {
    const { currency_code, stock_display, goods } = await page("shirt")
    expect({ currency_code, stock_display }).toEqual({ currency_code: "gbp", stock_display: "exact" })
    expect(goods).toMatchObject({
      product_id: products.SHIRT,
      handle: "shirt",
      name: "Shirt",
      subtitle: "Cotton",
      description: "Washed at 60 °C",
      images: ["https://example.com/front.webp", "https://example.com/back.webp"],
    })
    const values = Object.fromEntries(
      goods.options.map((option: { title: string; values: string[] }) => [option.title, option.values]),
    )
    expect(values).toEqual({
      Size: expect.arrayContaining(["M", "L"]),
      Colour: expect.arrayContaining(["Blue", "Ash"]),
    })
    const told = goods.variants.map(({ sku, options, price }: Record<string, never>) => ({
      sku,
      price: (price as { amount: string }).amount,
      options: (options as { value: string }[]).map(({ value }) => value).sort(),
    }))
    expect(told).toEqual([
      { sku: "SHIRT-L-Ash", price: "12", options: ["Ash", "L"] },
      { sku: "SHIRT-L-Blue", price: "12", options: ["Blue", "L"] },
      { sku: "SHIRT-M-Blue", price: "12", options: ["Blue", "M"] },
    ])
  })

  it("tells the buyer's own price and breaks, and the stock of each warehouse, by handle as by id", async () => {
    const body = await page(products.CUP)
    expect(body.goods.variants).toMatchObject([
      {
        sku: "CUP",
        price: { amount: "2.95" },
        breaks: [{ quantity: "6", amount: "2.1" }],
        stock: {
          level: "in_stock",
          available: "37",
          warehouses: [
            { warehouse: "Leeds", level: "in_stock", available: "30" },
            { warehouse: "Lille", level: "few", available: "7" },
          ],
        },
      },
    ])
    expect(await page(body.goods.handle)).toEqual(body)
    expect(JSON.stringify(body)).not.toContain("1.11")
    expect((await page(products.CUP, other)).goods.variants[0].price.amount).toBe("1.11")
  })

  it("leaves out a variant that is deleted, with the option values that only it has", async () => {
    const database = databaseOf(app.container)
    await database("product_variant").where({ sku: "SHIRT-M-Blue" }).update({ deleted_at: new Date() })
    const { goods } = await page("shirt")
    await database("product_variant").where({ sku: "SHIRT-M-Blue" }).update({ deleted_at: null })
    expect(goods.variants).toHaveLength(2)
    expect(goods.options.find(({ title }: { title: string }) => title === "Size").values).toEqual(["L"])
  })

  it("answers 404 to hidden, unpublished, other channels' and unknown goods alike", async () => {
    expect((await page(products.SECRET, other)).goods.product_id).toBe(products.SECRET)
    for (const goods of [
      products.SECRET,
      "goods-secret",
      products.DRAFT,
      products.ELSEWHERE,
      "none",
      "%00",
    ]) {
      const { status, body } = await buyer.get(`/store/catalog/${goods}`)
      expect({ goods, status, type: body.type }).toEqual({ goods, status: 404, type: "not_found" })
    }
  })

  it("asks the database as often for one variant as for three", async () => {
    const count = async (goods: string) => {
      const { statements } = await watchingSql(() => page(goods))
      return statements.filter((statement) => !/api_key/.test(statement)).length
    }
    expect([await count(products.CUP), await count("shirt")]).toEqual([5, 5])
  })

  it("is for members of active companies", async () => {
    const pending = await aBuyer(app, shop, 100, { status: "pending" })
    expect((await pending.get("/store/catalog/shirt")).status).toBe(403)
    expect((await buyer.get("/store/catalog/shirt?region_id=%00")).status).toBe(400)
  })
})

describe("the search by pinyin initials", () => {
  it("finds new and renamed goods once they are spelt, and never goods that are hidden", async () => {
    expect(await found("xhs")).toEqual([])
    await spellGoods(app.container)
    expect(await found("xhs")).toEqual(["TOMATO"])
    expect(await found("YJXHS 500g")).toEqual(["TOMATO"])
    const database = databaseOf(app.container)
    await database("product").where({ id: products.TOMATO }).update({ title: "土豆" })
    await database("product").where({ id: products.SECRET }).update({ title: "土豆丝" })
    await spellGoods(app.container)
    expect(await found("xhs")).toEqual([])
    expect(await found("td")).toEqual(["TOMATO"])
    expect(await found("tds", other)).toEqual(["SECRET"])
  })
})

describe("stock as the merchant lets buyers see it", () => {
  const setDisplay = (stockDisplay: StockDisplay) => Object.assign(catalog(), { stockDisplay })
  afterEach(() => setDisplay("exact"))

  const answers = async () => [
    (await buyer.get("/store/catalog?sku=CUP&sku=LAMP&stock=per_warehouse")).body,
    await page(products.CUP),
  ]

  it("is a word without any figure", async () => {
    setDisplay("words")
    const [list, one] = await answers()
    expect([list.stock_display, one.stock_display]).toEqual(["words", "words"])
    const stock = {
      level: "in_stock",
      available: null,
      warehouses: [
        { warehouse: "Leeds", level: "in_stock", available: null },
        { warehouse: "Lille", level: "few", available: null },
      ],
    }
    expect(list.goods[0].stock).toMatchObject(stock)
    expect(one.goods.variants[0].stock).toMatchObject(stock)
    expect(list.goods[1].stock).toMatchObject({ level: "none", available: null })
  })

  it("is hidden, and then no filter tells it either", async () => {
    setDisplay("hidden")
    for (const body of await answers()) {
      const [first] = body.goods.variants ?? body.goods
      expect(first.stock).toMatchObject({ level: null, available: null, warehouses: [] })
    }
    const { body } = await buyer.get("/store/catalog?sku=CUP&sku=LAMP&in_stock=true")
    expect(body.goods).toHaveLength(2)
  })
})

import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { batchLinkProductsToCategoryWorkflow } from "@medusajs/medusa/core-flows"
import supertest from "supertest"
import type CatalogModuleService from "../../src/modules/catalog/service"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { databaseOf, pricingOf } from "../helpers/pricing"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const FILLERS = Array.from({ length: 205 }, (_, index) => `F${String(index).padStart(3, "0")}`)

type Row = {
  variant_id: string
  sku: string
  price: { quantity: string; amount: string | null }
  breaks: { quantity: string }[]
}

const app = useApp()
let shop: Shop
let variants: Record<string, string>
let products: Record<string, string>
let buyer: BuyerClient
let other: BuyerClient
let kitchen: string

beforeAll(async () => {
  shop = await aShop(app.container)
  const { leeds, lille } = shop
  variants = await someGoods(app.container, shop, [
    {
      sku: "CUP",
      price: 2.95,
      breaks: [{ min_quantity: 100, amount: 2.55 }],
      stock: { [leeds]: 30, [lille]: 7 },
    },
    { sku: "CUP-BOX", price: 60, pack: { of: "CUP", quantity: 4 } },
    { sku: "PLATE", price: 4.25 },
    { sku: "LAMP", price: 9, stock: { [leeds]: 0 }, allow_backorder: true },
    { sku: "SECRET", price: 9 },
    { sku: "DRAFT", price: 9 },
    { sku: "ELSEWHERE", price: 9 },
    ...FILLERS.map((sku) => ({ sku, price: 1 })),
  ])
  const service = app.container.resolve(Modules.PRODUCT)
  const rows = await service.listProductVariants({ id: Object.values(variants) }, { take: 1_000 })
  products = Object.fromEntries(rows.map(({ sku, product_id }) => [sku, product_id!]))
  const top = await service.createProductCategories({ name: "Kitchen", is_active: true })
  const cups = await service.createProductCategories({
    name: "Cups",
    is_active: true,
    parent_category_id: top.id,
  })
  kitchen = top.id
  await batchLinkProductsToCategoryWorkflow(app.container).run({
    input: { id: cups.id, add: [products.CUP] },
  })
  const database = databaseOf(app.container)
  await database("product").where({ id: products.DRAFT }).update({ status: "draft" })
  await database("product_sales_channel").where({ product_id: products.ELSEWHERE }).delete()
  await database("product").where({ id: products.PLATE }).update({ title: "Soup Plate, large 汤盘" })
  await database("product_variant").where({ id: variants.LAMP }).update({ barcode: "4006381333931" })
  buyer = await aBuyer(app, shop)
  other = await aBuyer(app, shop)
  const catalog = app.container.resolve<CatalogModuleService>("catalog")
  await catalog.setVisibility({ product_id: products.SECRET }, [other.company.customer_group_id])
  await catalog.saveOrderRules([
    { variant_id: variants.PLATE, minimum: "10", multiple: "4", maximum: null, allows_decimals: false },
  ])
  const links = await database("product_variant_price_set").whereIn("variant_id", Object.values(variants))
  const contract = (client: BuyerClient, sku: string, min_quantity: number, amount: string) => ({
    customer_group_id: client.company.customer_group_id,
    price_set_id: links.find((link) => link.variant_id === variants[sku]).price_set_id as string,
    currency_code: "gbp",
    min_quantity,
    amount,
  })
  await pricingOf(app.container).importContractPrices([
    contract(buyer, "CUP", 6, "2.1"),
    contract(buyer, "CUP", 50, "1.9"),
    contract(buyer, "PLATE", 24, "3.99"),
    contract(other, "CUP", 1, "1.11"),
  ])
}, 120_000)

async function sheet(query: string, client = buyer) {
  const { status, body } = await client.get(`/store/catalog?${query}`)
  expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
  return body
}

const skusOf = (body: { goods: Row[] }) => body.goods.map(({ sku }) => sku)

describe("GET /store/catalog", () => {
  it("tells goods with the buyer's price, breaks, rule, category and stock", async () => {
    const { currency_code, goods } = await sheet("sku=CUP&sku=PLATE&stock=per_warehouse")
    expect(currency_code).toBe("gbp")
    expect(goods).toMatchObject([
      {
        variant_id: variants.CUP,
        name: "Goods CUP",
        categories: [{ name: "Cups" }],
        order_rule: null,
        pack_quantity: "1",
        price: { quantity: "1", amount: "2.95", list_amount: "2.95", source: "list" },
        breaks: [
          { quantity: "6", amount: "2.1", list_amount: "2.95", source: "company_contract" },
          { quantity: "50", amount: "1.9", list_amount: "2.95", source: "company_contract" },
        ],
        stock: {
          is_managed: true,
          allows_backorder: false,
          available: "37",
          warehouses: [
            { warehouse_id: shop.leeds, warehouse: "Leeds", available: "30" },
            { warehouse_id: shop.lille, warehouse: "Lille", available: "7" },
          ],
        },
      },
      {
        order_rule: { minimum: "10", multiple: "4", maximum: null, allows_decimals: false },
        price: { quantity: "12", amount: "4.25" },
        breaks: [{ quantity: "24", amount: "3.99", source: "company_contract" }],
        stock: { is_managed: false, available: null, warehouses: [] },
      },
    ])
  })

  it("prices as the preview of an order does, at the least quantity and at every break", async () => {
    const { goods } = await sheet("sku=CUP&sku=PLATE&sku=CUP-BOX&sku=LAMP")
    const asked = (goods as Row[]).flatMap(({ sku, price, breaks }) =>
      [price, ...breaks].map((each) => ({ sku, ...(each as Row["price"]) })),
    )
    expect(asked).toHaveLength(7)
    for (const { sku, quantity, amount } of asked) {
      const { body } = await buyer.preview([{ sku, quantity }])
      expect({ sku, quantity, amount: body.order.lines[0].unit_price }).toEqual({ sku, quantity, amount })
    }
  })

  it("counts packs in whole units of each warehouse, and tells of backorders", async () => {
    const { goods } = await sheet("sku=CUP-BOX&sku=LAMP&stock=per_warehouse")
    // 30 and 7 cups are 7 and 1 boxes of 4.
    expect(goods[0]).toMatchObject({ pack_quantity: "4", stock: { available: "8" } })
    expect(goods[1].stock).toMatchObject({ allows_backorder: true, available: "0" })
  })

  it("keeps to goods in stock when asked", async () => {
    const skus = skusOf(await sheet("in_stock=true&sku=CUP&sku=CUP-BOX&sku=LAMP&sku=PLATE"))
    expect(skus).toEqual(["CUP", "CUP-BOX", "PLATE"])
  })

  it.each([
    ["q=cu", ["CUP", "CUP-BOX"]],
    ["q=40063", ["LAMP"]],
    ["q=large%20SOUP", ["PLATE"]],
    ["q=%E6%B1%A4", ["PLATE"]],
    ["q=soup%20cup", []],
    ["q=%25", []],
    ["q=_", []],
    ["q=up-box", ["CUP-BOX"]],
  ])("finds by %s", async (query, skus) => {
    expect(skusOf(await sheet(query))).toEqual(skus)
  })

  it("finds by a category with all below it", async () => {
    expect(skusOf(await sheet(`category_id=${kitchen}`))).toEqual(["CUP"])
    expect(skusOf(await sheet("category_id=pcat_none"))).toEqual([])
  })

  it("leaves out hidden, unpublished and other channels' goods, and other companies' prices", async () => {
    const named = "sku=SECRET&sku=DRAFT&sku=ELSEWHERE&sku=CUP"
    const own = await sheet(named)
    expect(skusOf(own)).toEqual(["CUP"])
    expect(JSON.stringify(own)).not.toContain("1.11")
    const theirs = await sheet(named, other)
    expect(skusOf(theirs)).toEqual(["CUP", "SECRET"])
    expect(theirs.goods[0]).toMatchObject({ price: { amount: "1.11" }, breaks: [] })
    expect(skusOf(await sheet("q=secret"))).toEqual([])
  })

  it.each(["code", "name", "newest"])("walks all goods once by %s while stock changes", async (order) => {
    const all = [...Object.keys(variants)].filter((sku) => !["SECRET", "DRAFT", "ELSEWHERE"].includes(sku))
    const seen: string[] = []
    for (let cursor: string | null = ""; cursor !== null;) {
      const body = await sheet(`order=${order}&limit=40${cursor && `&cursor=${cursor}`}`)
      seen.push(...skusOf(body))
      cursor = body.next_cursor
      await databaseOf(app.container)("inventory_level").increment("stocked_quantity", 1)
    }
    expect([...seen].sort()).toEqual(all.sort())
  })

  it.each(["code", "name", "newest"])(
    "goes on in what is searched as one page of all has it, by %s",
    async (order) => {
      const all = skusOf(await sheet(`q=goods&order=${order}&limit=7`))
      const first = await sheet(`q=goods&order=${order}&limit=4`)
      const second = await sheet(`q=goods&order=${order}&limit=3&cursor=${first.next_cursor}`)
      expect(new Set(all).size).toBe(7)
      expect([...skusOf(first), ...skusOf(second)]).toEqual(all)
    },
  )

  it("tells goods without a code last, each once", async () => {
    const database = databaseOf(app.container)
    const without = ["CUP", "LAMP", "PLATE"].map((sku) => variants[sku])
    const codes = await database("product_variant").whereIn("id", without).select("id", "sku")
    await database("product_variant").whereIn("id", without).update({ sku: null })
    const seen: string[] = []
    for (let cursor: string | null = ""; cursor !== null;) {
      const body = await sheet(`limit=${seen.length < 100 ? 100 : 1}${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.goods.map(({ variant_id }: Row) => variant_id))
      cursor = body.next_cursor
    }
    for (const { id, sku } of codes) {
      await database("product_variant").where({ id }).update({ sku })
    }
    expect(seen.slice(-3)).toEqual(without.sort())
    expect(new Set(seen).size).toBe(seen.length)
  })

  it("asks the database as often for 200 rows as for 1", async () => {
    const connection = app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const statements: string[] = []
    const note = ({ sql }: { sql: string }) => void statements.push(sql)
    const count = async (query: string) => {
      statements.length = 0
      connection.on("query", note)
      const { goods } = await sheet(query)
      connection.removeListener("query", note)
      // Core's own look at the publishable key comes before.
      return { rows: goods.length, own: statements.filter((each) => !/api_key/.test(each)).length }
    }
    const one = await count("limit=1")
    const many = await count("limit=200&stock=per_warehouse")
    expect([one.rows, many.rows]).toEqual([1, 200])
    expect(many.own).toBe(one.own)
    expect(one.own).toBe(4)
  })

  it.each([
    "limit=0",
    "limit=201",
    "limit=x",
    "order=price",
    "in_stock=maybe",
    "stock=all",
    "q=",
    "q=a%00b",
    `q=${"x".repeat(101)}`,
    "q[a]=1",
    "cursor=nonsense",
    `cursor=${Buffer.from('["name","a","variant_1"]').toString("base64url")}`,
    `order=newest&cursor=${Buffer.from('["newest","x","variant_1"]').toString("base64url")}`,
    `cursor=${Buffer.from('["code","a\\u0000","variant_1"]').toString("base64url")}`,
    "company_id=comp_1",
    "sku[a]=1",
    "category_id=%00",
    "region_id=%00",
  ])("answers 400 to %s", async (query) => {
    expect((await buyer.get(`/store/catalog?${query}`)).status).toBe(400)
  })

  it("takes any well-formed text", async () => {
    for (const query of ["q='%20or%201=1--", "q=%5C", "q=%3F", "q=%F0%9F%98%80", "region_id=reg_none"]) {
      await sheet(query)
    }
    const far = Buffer.from('["newest","999999999999999999","v"]').toString("base64url")
    await sheet(`order=newest&cursor=${far}`)
  })

  it("is for members of active companies", async () => {
    const visitor = supertest(app.baseUrl)
      .get("/store/catalog")
      .set("x-publishable-api-key", shop.publishableKey)
    expect((await visitor).status).toBe(401)
    const pending = await aBuyer(app, shop, 100, { status: "pending" })
    const { status, body } = await pending.get("/store/catalog")
    expect(status).toBe(403)
    expect(body.goods).toBeUndefined()
  })
})

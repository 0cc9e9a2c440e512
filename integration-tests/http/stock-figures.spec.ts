import { existsSync, readdirSync } from "fs"
import path from "path"
import { Modules } from "@medusajs/framework/utils"
import supertest from "supertest"
import type CatalogModuleService from "../../src/modules/catalog/service"
import type { StockDisplay } from "../../src/options"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCart } from "../helpers/carts"
import { aShop, someGoods, type Shop } from "../helpers/shop"

/** Stock that no other figure of an answer looks like: where an answer has one of these, it tells what there is. */
const LEEDS = 43_219
const LILLE = 7_907
/** What another buyer takes from Leeds while a cart is filled. */
const TAKEN = 100
const FIGURES = new RegExp([LEEDS, LILLE, LEEDS + LILLE, LEEDS - TAKEN, LEEDS + LILLE - TAKEN].join("|"))
const TOO_MANY = 88_888

const app = useApp()
let shop: Shop
let variants: Record<string, string>
let product: string
let related: Record<string, string>
let buyer: BuyerClient
let admin: Awaited<ReturnType<typeof anAdmin>>
let order: string

beforeAll(async () => {
  shop = await aShop(app.container)
  const stock = { [shop.leeds]: LEEDS, [shop.lille]: LILLE }
  variants = await someGoods(app.container, shop, [
    { sku: "CUP", price: 2, stock },
    { sku: "LATER", price: 2, stock, allow_backorder: true },
    { sku: "GONE", price: 2, stock, allow_backorder: true },
    { sku: "PLATE", price: 1, stock: { [shop.leeds]: 1000 } },
  ])
  const products = app.container.resolve(Modules.PRODUCT)
  product = (await products.retrieveProductVariant(variants.CUP)).product_id!
  const [collection] = await products.createProductCollections([{ title: "Spring" }])
  const [type] = await products.createProductTypes([{ value: "Crockery" }])
  const [tag] = await products.createProductTags([{ value: "blue" }])
  await products.updateProducts(product, {
    collection_id: collection.id,
    type_id: type.id,
    tag_ids: [tag.id],
  })
  related = { collections: collection.id, "product-types": type.id, "product-tags": tag.id }
  buyer = await aBuyer(app, shop, 9_000_000)
  admin = await anAdmin(app)
  // Its plan tells what each warehouse had of it.
  order = (await buyer.order([{ sku: "GONE", quantity: TOO_MANY }])).body.order.id
})

const catalog = () => app.container.resolve<CatalogModuleService>("catalog")
const show = (stockDisplay: StockDisplay) => Object.assign(catalog(), { stockDisplay })
afterEach(() => show("exact"))

/** Core's goods: the fields by which they could tell what there is. */
const GOODS_LISTS: [route: string, fields: string][] = [
  ["products", "+variants.inventory_quantity,*variants.inventory_items.inventory.location_levels"],
  ["product-variants", "+inventory_quantity"],
]

/** Core's lists that carry goods. With core's own limit of relations they tell which stock items there are, no more. */
const RELATED_LISTS = ["collections", "product-types", "product-tags"]

const short = [{ sku: "CUP", quantity: TOO_MANY }]

/** Whatever a buyer, or a visitor, may ask that has to do with stock; each answers with its text. */
const QUESTIONS: [name: string, ask: () => PromiseLike<{ text: string }>][] = [
  ...GOODS_LISTS.flatMap(([route, fields]): [string, () => PromiseLike<{ text: string }>][] => {
    const idOf = () => ({ products: product, "product-variants": variants.CUP })[route]
    const asked = `fields=${encodeURIComponent(fields)}`
    return [
      [`GET /store/${route}`, () => buyer.get(`/store/${route}?${asked}`)],
      [`GET /store/${route}/:id`, () => buyer.get(`/store/${route}/${idOf()}?${asked}`)],
      [
        `GET /store/${route} without log-in`,
        () =>
          supertest(app.baseUrl)
            .get(`/store/${route}?${asked}`)
            .set("x-publishable-api-key", shop.publishableKey),
      ],
    ]
  }),
  ["the catalogue", () => buyer.get("/store/catalog?stock=per_warehouse")],
  ["the page of a product", () => buyer.get(`/store/catalog/${product}`)],
  ["a preview that is short", () => buyer.preview(short)],
  ["a preview of backorders", () => buyer.preview([{ sku: "LATER", quantity: TOO_MANY }])],
  ["a preview from two warehouses", () => buyer.preview([{ sku: "CUP", quantity: LEEDS + 1 }])],
  ["an order that is short", () => buyer.order(short)],
  ["an order short and wrong", () => buyer.order([...short, { sku: "NOWHERE", quantity: 1 }])],
  ["an order with another total", () => buyer.order(short, { expected_total: "1" })],
  [
    "a cart that is short",
    async () => {
      const quantity = LEEDS + LILLE - TAKEN / 2
      const cart = await aCart(buyer, shop, [{ variant_id: variants.CUP, quantity }])
      await takeCups()
      return await buyer.post(`/store/carts/${cart}/complete`, {})
    },
  ],
  ["an order's plan", () => buyer.get(`/store/orders/${order}/plan`)],
]

async function takeCups() {
  const inventory = app.container.resolve(Modules.INVENTORY)
  const [item] = await inventory.listInventoryItems({ sku: "CUP" })
  const [reservation] = await inventory.createReservationItems([
    { inventory_item_id: item.id, location_id: shop.leeds, quantity: TAKEN },
  ])
  taken.push(reservation.id)
}

const taken: string[] = []
afterEach(async () => {
  await app.container.resolve(Modules.INVENTORY).deleteReservationItems(taken.splice(0))
})

describe("figures of stock", () => {
  it.each(QUESTIONS)("are told to buyers by %s where the merchant shows them", async (_name, ask) => {
    expect((await ask()).text).toMatch(FIGURES)
  })

  it.each(
    (["words", "hidden"] as const).flatMap((display) =>
      QUESTIONS.map(([name, ask]) => [name, display, ask] as const),
    ),
  )("are not told by %s where the merchant shows %s", async (_name, display, ask) => {
    show(display)
    expect((await ask()).text).not.toMatch(FIGURES)
  })

  it.each(RELATED_LISTS)("are not to be had by way of %s", async (route) => {
    const fields = "*products,*products.variants,*products.variants.inventory_items"
    const ask = async () => (await buyer.get(`/store/${route}/${related[route]}?fields=${fields}`)).text
    expect(await ask()).toMatch(/"inventory_items"/)
    show("words")
    const text = await ask()
    expect(text).toContain(variants.CUP)
    expect(text).not.toMatch(/"inventory_items"/)
  })

  it("are in no other list of core's: each that may carry stock is asked here", async () => {
    expect((await coreListsWithStock()).sort()).toEqual(
      ["product-variants", "products", ...RELATED_LISTS].sort(),
    )
  })

  it("are left out of a refusal, which still names each line and what was asked", async () => {
    show("words")
    const { status, body } = await buyer.order([...short, { sku: "PLATE", quantity: 2000 }])
    expect(status).toBe(400)
    expect(body).toMatchObject({
      code: "INSUFFICIENT_INVENTORY",
      message: `Line 1: fewer than ${TOO_MANY} CUP left; Line 2: fewer than 2000 PLATE left`,
    })
    expect(body.details.lines).toEqual([
      { line: 1, sku: "CUP", requested: String(TOO_MANY) },
      { line: 2, sku: "PLATE", requested: "2000" },
    ])
  })

  it("are told to the merchant's own people whatever buyers see", async () => {
    show("hidden")
    const onBehalf = await admin.post(`/admin/companies/${buyer.company.id}/orders`, {
      lines: short,
      ship_to: buyer.address.id,
      sales_channel_id: shop.channelId,
    })
    expect(onBehalf.body.details.lines).toMatchObject([{ available: String(LEEDS + LILLE) }])
    expect((await admin.get(`/admin/orders/${order}/plan`)).text).toMatch(FIGURES)
  })

  it("do not keep a buyer from ordering, and from being told what comes from where", async () => {
    show("hidden")
    const { body } = await buyer.preview([{ sku: "PLATE", quantity: 3 }])
    expect(body).toMatchObject({ problems: [], order: { parcels: [{ warehouse: "Leeds", lines: 1 }] } })
    expect(body.order.lines[0].parts).toEqual([])
    const placed = await buyer.order([{ sku: "PLATE", quantity: 3 }], { expected_total: body.order.total })
    expect(placed.status).toBe(201)
    expect(placed.body.order.lines[0].parts).toMatchObject([{ warehouse: "Leeds", quantity: "3" }])
  })
})

/** Folders of core's store routes that let stock be asked for. */
async function coreListsWithStock(): Promise<string[]> {
  const store = path.join(path.dirname(require.resolve("@medusajs/medusa/package.json")), "dist/api/store")
  const withStock: string[] = []
  for (const route of readdirSync(store)) {
    const file = path.join(store, route, "query-config.js")
    const configs: Record<string, { allowed?: string[] }> = existsSync(file) ? await import(file) : {}
    const allowed = Object.values(configs).flatMap((config) => config?.allowed ?? [])
    if (allowed.some((field) => /(^|\.)inventory_/.test(field))) {
      withStock.push(route)
    }
  }
  return withStock
}

import { Modules } from "@medusajs/framework/utils"
import { batchLinkProductsToCategoryWorkflow } from "@medusajs/medusa/core-flows"
import supertest from "supertest"
import type CatalogModuleService from "../../src/modules/catalog/service"
import { useApp } from "../helpers/app"
import { aCompany, logIn } from "../helpers/company-builders"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const SKUS = ["A1", "A2", "A3", "SECRET", "SPIRIT"]

const app = useApp()
let shop: Shop
let variants: Record<string, string>
let products: Record<string, string>
let spirits: string
const tokens: Record<string, string> = {}

beforeAll(async () => {
  shop = await aShop(app.container)
  variants = await someGoods(
    app.container,
    shop,
    SKUS.map((sku) => ({ sku, price: 1 })),
  )
  const service = app.container.resolve(Modules.PRODUCT)
  const rows = await service.listProductVariants({ sku: SKUS })
  products = Object.fromEntries(rows.map(({ sku, product_id }) => [sku, product_id!]))
  spirits = (await service.createProductCategories({ name: "Spirits", is_active: true })).id
  await batchLinkProductsToCategoryWorkflow(app.container).run({
    input: { id: spirits, add: [products.SPIRIT, products.A1] },
  })
  const [hotel, pub] = await Promise.all([
    aCompany(app.container, { log_in: true }),
    aCompany(app.container, { log_in: true }),
  ])
  tokens.hotel = await logIn(app.baseUrl, hotel.owner.email)
  tokens.pub = await logIn(app.baseUrl, pub.owner.email)
  const catalog = app.container.resolve<CatalogModuleService>("catalog")
  await catalog.setVisibility({ product_id: products.SECRET }, [hotel.company.customer_group_id])
  await catalog.setVisibility({ category_id: spirits }, [pub.tier.customer_group_id])
  await catalog.setVisibility({ product_id: products.A1 }, [
    hotel.company.customer_group_id,
    pub.company.customer_group_id,
  ])
})

function get(path: string, who?: "hotel" | "pub") {
  return supertest(app.baseUrl)
    .get(path)
    .set({
      "x-publishable-api-key": shop.publishableKey,
      ...(who ? { Authorization: `Bearer ${tokens[who]}` } : {}),
    })
}

const named = (rows: { id: string }[], names: Record<string, string>) =>
  SKUS.filter((sku) => rows.some((row) => row.id === names[sku]))

describe("GET /store/products", () => {
  const list = async (who?: "hotel" | "pub", params = "") => {
    const { body, status } = await get(`/store/products?fields=id${params}`, who)
    expect(status).toBe(200)
    return { skus: named(body.products, products), count: body.count }
  }

  it("lists what everyone sees, and to each company what its groups see besides", async () => {
    expect(await list()).toEqual({ skus: ["A2", "A3"], count: 2 })
    expect(await list("hotel")).toEqual({ skus: ["A1", "A2", "A3", "SECRET"], count: 4 })
    expect(await list("pub")).toEqual({ skus: ["A1", "A2", "A3", "SPIRIT"], count: 4 })
  })

  it("counts and pages only what is seen", async () => {
    const pages = await Promise.all(
      [0, 2].map((offset) => list("hotel", `&limit=2&offset=${offset}&order=id`)),
    )
    expect(pages.map(({ count }) => count)).toEqual([4, 4])
    expect(pages.flatMap(({ skus }) => skus).sort()).toEqual(["A1", "A2", "A3", "SECRET"])
  })

  it("lets no filter reach hidden goods", async () => {
    expect(await list("pub", `&id[]=${products.SECRET}&id[]=${products.A2}`)).toEqual({
      skus: ["A2"],
      count: 1,
    })
    expect(await list("pub", "&q=SECRET")).toEqual({ skus: [], count: 0 })
    expect(await list(undefined, `&category_id=${spirits}`)).toEqual({ skus: [], count: 0 })
    const either = `&$or[0][id]=${products.SECRET}&$or[1][id]=${products.A2}`
    expect(await list("pub", either)).toEqual({ skus: ["A2"], count: 1 })
    const both = `&$and[0][id]=${products.SECRET}`
    expect(await list("pub", both)).toEqual({ skus: [], count: 0 })
  })
})

it("GET /store/products/:id answers hidden goods like unknown ones", async () => {
  expect((await get(`/store/products/${products.SECRET}`, "hotel")).body.product.id).toBe(products.SECRET)
  for (const who of [undefined, "pub"] as const) {
    const { status, body } = await get(`/store/products/${products.SECRET}`, who)
    expect(status).toBe(404)
    expect(body.message).toBe(`Product with id: ${products.SECRET} was not found`)
  }
})

describe("GET /store/product-variants", () => {
  it("lists variants of goods that are seen", async () => {
    const { body } = await get("/store/product-variants?fields=id", "pub")
    expect(named(body.variants, variants)).toEqual(["A1", "A2", "A3", "SPIRIT"])
    expect(body.count).toBe(4)
    const bySku = await get("/store/product-variants?fields=id&sku=SECRET", "pub")
    expect(bySku.body).toMatchObject({ variants: [], count: 0 })
  })

  it("answers variants of hidden goods like unknown ones", async () => {
    expect((await get(`/store/product-variants/${variants.SECRET}`, "hotel")).status).toBe(200)
    expect((await get(`/store/product-variants/${variants.SECRET}`, "pub")).status).toBe(404)
    expect((await get(`/store/product-variants/${variants.SECRET}`)).status).toBe(404)
  })
})

describe("goods of other lists", () => {
  it.each(["products.title", "*products", "+products.title"])(
    "a category shows only goods that are seen, by fields=%s",
    async (fields) => {
      const titles = async (who?: "hotel" | "pub") => {
        const one = await get(
          `/store/product-categories/${spirits}?fields=${encodeURIComponent(fields)}`,
          who,
        )
        const all = await get(`/store/product-categories?fields=${encodeURIComponent(fields)}`, who)
        expect(all.body.product_categories[0].products).toEqual(one.body.product_category.products)
        return one.body.product_category.products.map((row: { title: string }) => row.title).sort()
      }
      expect(await titles()).toEqual([])
      expect(await titles("hotel")).toEqual(["Goods A1"])
      expect(await titles("pub")).toEqual(["Goods A1", "Goods SPIRIT"])
    },
  )

  it("a tag, a type and a collection show only goods that are seen", async () => {
    const service = app.container.resolve(Modules.PRODUCT)
    const tag = await service.createProductTags({ value: "new" })
    const type = await service.createProductTypes({ value: "bottle" })
    const collection = await service.createProductCollections({ title: "Winter" })
    await service.updateProducts(
      { id: [products.SECRET, products.A2] },
      { tag_ids: [tag.id], type_id: type.id, collection_id: collection.id },
    )
    const paths = [
      `/store/product-tags/${tag.id}`,
      `/store/product-types/${type.id}`,
      `/store/collections/${collection.id}`,
    ]
    for (const path of paths) {
      const seen = async (who?: "hotel" | "pub") => {
        const { body, status } = await get(`${path}?fields=*products`, who)
        expect(status).toBe(200)
        const [row] = Object.values<{ products: { id: string }[] }>(body)
        return named(row.products, products)
      }
      expect(await seen("hotel")).toEqual(["A2", "SECRET"])
      expect(await seen("pub")).toEqual(["A2"])
    }
  })
})

import { Modules } from "@medusajs/framework/utils"
import supertest from "supertest"
import { anAdminToken } from "../helpers/admin"
import { useApp } from "../helpers/app"
import { aCompany, logIn } from "../helpers/company-builders"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop
let token: string
let variants: Record<string, string>

beforeAll(async () => {
  token = await anAdminToken(app.container, app.baseUrl)
  shop = await aShop(app.container)
  variants = await someGoods(app.container, shop, [
    { sku: "CUP", price: 1 },
    { sku: "PLATE", price: 2 },
    { sku: "TEA", price: 3 },
  ])
})

const admin = (method: "get" | "post" | "delete", path: string, body?: object) =>
  supertest(app.baseUrl)
    [method](path)
    .set({ Authorization: `Bearer ${token}` })
    .send(body)

const save = (...rules: object[]) => admin("post", "/admin/order-rules", { rules })

describe("POST /admin/order-rules", () => {
  it("sets the rules of many goods, named by SKU or variant", async () => {
    const { status, body } = await save(
      { sku: "CUP", minimum: 10, multiple: "4", maximum: "0030.0" },
      { variant_id: variants.TEA, minimum: "0.5", multiple: 0.1, allows_decimals: true },
    )
    expect(status).toBe(200)
    expect(body.order_rules).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^orul_/),
        variant_id: variants.CUP,
        sku: "CUP",
        product_title: "Goods CUP",
        minimum: "10",
        multiple: "4",
        maximum: "30",
        allows_decimals: false,
      }),
      expect.objectContaining({
        sku: "TEA",
        minimum: "0.5",
        multiple: "0.1",
        maximum: null,
        allows_decimals: true,
      }),
    ])
  })

  it("replaces a rule whole", async () => {
    await save({ sku: "PLATE", minimum: 6, maximum: 60 })
    const { body } = await save({ sku: "PLATE", multiple: 6 })
    expect(body.order_rules).toEqual([
      expect.objectContaining({ minimum: null, multiple: "6", maximum: null }),
    ])
  })

  it("names all goods that there are not, and keeps no rule", async () => {
    const { status, body } = await save({ sku: "PLATE" }, { sku: "NONE-1" }, { variant_id: "variant_none" })
    expect(status).toBe(400)
    expect(body).toMatchObject({
      code: "UNKNOWN_GOODS",
      message: "There are no goods NONE-1, variant_none",
      details: { goods: ["NONE-1", "variant_none"] },
    })
    const { body: list } = await admin("get", "/admin/order-rules?sku=PLATE")
    expect(list.order_rules[0].multiple).toBe("6")
  })

  it("names all rules that contradict themselves", async () => {
    const { status, body } = await save(
      { sku: "PLATE", minimum: 10, multiple: 4, maximum: 11 },
      { sku: "CUP" },
      { variant_id: variants.CUP },
    )
    expect(status).toBe(400)
    expect(body).toMatchObject({
      code: "ORDER_RULES_INVALID",
      message:
        "2 of 3 order rules cannot be kept: rule 1: no quantity up to 11 satisfies minimum 10 and multiple 4",
      details: { rules: [{ position: 1 }, { position: 3, reason: "is the second rule for the same goods" }] },
    })
  })

  it.each<[object, string]>([
    [{}, "rules"],
    [{ rules: [] }, "rules"],
    [{ rules: [{}] }, "rules.0 needs either sku or variant_id"],
    [{ rules: [{ sku: "CUP", variant_id: "x" }] }, "rules.0 needs either sku or variant_id"],
    [{ rules: [{ sku: "CUP", minimum: -1 }] }, "must be more than 0"],
    [{ rules: [{ sku: "CUP", minimum: "0.000" }] }, "must be more than 0"],
    [{ rules: [{ sku: "CUP", minimum: "1e3" }] }, "must be a plain decimal number"],
    [{ rules: [{ sku: "CUP", minimum: 1e300 }] }, "must be a plain decimal number"],
    [{ rules: [{ sku: "CUP", multiple: "12; drop table" }] }, "must be a plain decimal number"],
    [{ rules: [{ sku: "CUP", multiple: { $ne: 1 } }] }, "multiple"],
    [{ rules: [{ sku: "CUP\u0000" }] }, "control or broken characters"],
    [{ rules: [{ sku: "CUP", price: 1 }] }, "price"],
    [{ rules: [{ sku: "CUP", allows_decimals: "yes" }] }, "allows_decimals"],
    [{ rules: "CUP" }, "rules"],
  ])("refuses %j", async (wrong, message) => {
    const { status, body } = await admin("post", "/admin/order-rules", wrong)
    expect(body.message).toContain(message)
    expect(status).toBe(400)
  })

  it("is for the merchant's users only", async () => {
    expect((await supertest(app.baseUrl).post("/admin/order-rules").send({ rules: [] })).status).toBe(401)
  })
})

describe("GET and DELETE /admin/order-rules", () => {
  it("lists by SKU, filters and pages", async () => {
    await save({ sku: "CUP" }, { sku: "PLATE" }, { sku: "TEA" })
    const skus = async (params: string) => {
      const { body } = await admin("get", `/admin/order-rules?${params}`)
      return [body.count, ...body.order_rules.map((row: { sku: string }) => row.sku)]
    }
    expect(await skus("")).toEqual([3, "CUP", "PLATE", "TEA"])
    expect(await skus("limit=1&offset=1")).toEqual([3, "PLATE"])
    expect(await skus("sku[]=TEA&sku[]=CUP")).toEqual([2, "CUP", "TEA"])
    expect(await skus(`variant_id=${variants.TEA}`)).toEqual([1, "TEA"])
    expect(await skus("sku=NONE")).toEqual([0])
  })

  it.each(["limit=0", "limit=x", "offset=-1", "sku=%00", "sku[$ne]=1", "colour=red"])(
    "refuses ?%s",
    async (params) => {
      expect((await admin("get", `/admin/order-rules?${params}`)).status).toBe(400)
    },
  )

  it("deletes a rule once", async () => {
    const { body } = await save({ sku: "PLATE", minimum: 2 })
    const { id } = body.order_rules[0]
    const first = await admin("delete", `/admin/order-rules/${id}`)
    expect(first.body).toEqual({ id, object: "order_rule", deleted: true })
    expect((await admin("delete", `/admin/order-rules/${id}`)).status).toBe(404)
    expect((await admin("delete", "/admin/order-rules/%00")).status).toBe(404)
    const again = await save({ sku: "PLATE", minimum: 3 })
    expect(again.body.order_rules).toHaveLength(1)
  })
})

describe("/admin/visibilities", () => {
  let product: string
  let category: string
  let group: string

  beforeAll(async () => {
    product = (await app.container.resolve(Modules.PRODUCT).retrieveProductVariant(variants.CUP)).product_id!
    category = (await app.container.resolve(Modules.PRODUCT).createProductCategories({ name: "Tableware" }))
      .id
    group = (await app.container.resolve(Modules.CUSTOMER).createCustomerGroups({ name: "Hotels" })).id
  })

  it("sets who sees goods or a category, by name, and takes it back with an empty list", async () => {
    const { status, body } = await admin("post", "/admin/visibilities", {
      product_id: product,
      customer_group_ids: [group],
    })
    expect(status).toBe(200)
    expect(body.visibilities).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^vis_/),
        product: expect.objectContaining({ title: "Goods CUP" }),
        customer_group: expect.objectContaining({ name: "Hotels" }),
        category_id: null,
      }),
    ])
    await admin("post", "/admin/visibilities", { category_id: category, customer_group_ids: [group] })
    const list = await admin("get", `/admin/visibilities?customer_group_id=${group}`)
    expect(list.body).toMatchObject({ count: 2, limit: 50, offset: 0 })
    expect(list.body.visibilities[1].product_category).toMatchObject({ name: "Tableware" })
    const cleared = await admin("post", "/admin/visibilities", {
      product_id: product,
      customer_group_ids: [],
    })
    expect(cleared.body.visibilities).toEqual([])
    await admin("post", "/admin/visibilities", { category_id: category, customer_group_ids: [] })
  })

  it("answers 404 for unknown goods and names unknown groups", async () => {
    const unknown = await admin("post", "/admin/visibilities", {
      product_id: "prod_none",
      customer_group_ids: [],
    })
    expect(unknown.status).toBe(404)
    const groups = await admin("post", "/admin/visibilities", {
      category_id: category,
      customer_group_ids: [group, "cusgroup_none"],
    })
    expect(groups.status).toBe(400)
    expect(groups.body.message).toContain("there are no customer groups cusgroup_none")
  })

  it.each<[object, string]>([
    [{}, "customer_group_ids"],
    [{ customer_group_ids: [] }, "needs either product_id or category_id"],
    [{ product_id: "a", category_id: "b", customer_group_ids: [] }, "needs either product_id or category_id"],
    [{ product_id: "a", customer_group_ids: "g" }, "customer_group_ids"],
    [{ product_id: "a\u0000", customer_group_ids: [] }, "control or broken characters"],
    [{ product_id: ["a"], customer_group_ids: [] }, "product_id"],
  ])("refuses %j", async (wrong, message) => {
    const { status, body } = await admin("post", "/admin/visibilities", wrong)
    expect(body.message).toContain(message)
    expect(status).toBe(400)
  })
})

describe("GET /store/order-rules", () => {
  it("tells a buyer the rules of goods that they see", async () => {
    const { owner } = await aCompany(app.container, { log_in: true })
    const bearer = { Authorization: `Bearer ${await logIn(app.baseUrl, owner.email)}` }
    const ask = (params: string, headers: Record<string, string> = bearer) =>
      supertest(app.baseUrl)
        .get(`/store/order-rules?${params}`)
        .set({ "x-publishable-api-key": shop.publishableKey, ...headers })
    await save({ sku: "CUP", minimum: 10, multiple: 4 })
    const cup = {
      variant_id: variants.CUP,
      sku: "CUP",
      minimum: "10",
      multiple: "4",
      maximum: null,
      allows_decimals: false,
    }
    expect((await ask("sku=CUP")).body).toEqual({ order_rules: [cup] })

    const { product_id } = await app.container.resolve(Modules.PRODUCT).retrieveProductVariant(variants.CUP)
    const group = await app.container.resolve(Modules.CUSTOMER).createCustomerGroups({ name: "Others" })
    await admin("post", "/admin/visibilities", { product_id, customer_group_ids: [group.id] })
    expect((await ask(`variant_id=${variants.CUP}`)).body).toEqual({ order_rules: [] })

    expect((await ask("")).status).toBe(400)
    expect((await ask("sku=CUP", {})).status).toBe(401)
  })
})

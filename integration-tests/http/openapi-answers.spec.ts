import { readFileSync } from "fs"
import path from "path"
import Ajv2020 from "ajv/dist/2020"
import supertest from "supertest"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aShop, someGoods } from "../helpers/shop"

const app = useApp()
const document = JSON.parse(readFileSync(path.join(__dirname, "../../docs/openapi.json"), "utf8"))
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema(document, "openapi.json")

let buyer: BuyerClient
let admin: Awaited<ReturnType<typeof anAdmin>>
let orderId: string

type Answer = { status: number; body: unknown }

/** The answer is one that docs/openapi.json describes for the operation and the status. */
function expectDescribed(method: string, route: string, { status, body }: Answer): void {
  const described = document.paths[route][method].responses[status]
  expect(described).toBeDefined()
  const at =
    described.$ref ??
    `#/paths/${encodeURIComponent(route.replace(/\//g, "~1"))}/${method}/responses/${status}`
  const validate = ajv.compile({ $ref: `openapi.json${at}/content/application~1json/schema` })
  expect(validate(body) ? "" : `${method} ${route}: ${ajv.errorsText(validate.errors)}`).toBe("")
}

beforeAll(async () => {
  const shop = await aShop(app.container)
  await someGoods(app.container, shop, [{ sku: "CUP", price: 2.95, stock: { [shop.leeds]: 100 } }])
  buyer = await aBuyer(app, shop, 1000, { limits: { limit_per_month: "5000.50" } })
  admin = await anAdmin(app)
  const { status, body } = await buyer.order(
    [{ sku: "CUP", quantity: 2 }],
    {},
    { "Idempotency-Key": "PO-17" },
  )
  expectDescribed("post", "/store/orders", { status, body })
  orderId = body.order.id
})

describe("answers are as docs/openapi.json says", () => {
  it("of an order: previewed, placed again, refused, conflicting, with a used key", async () => {
    const lines = [{ sku: "CUP", quantity: 2 }]
    const key = { "Idempotency-Key": "PO-17" }
    const answers = [
      await buyer.order(lines, {}, key),
      await buyer.order([{ sku: "CUP", quantity: 999 }]),
      await buyer.order(lines, { expected_total: "1.00" }),
      await buyer.order(lines, { remark: "Another" }, key),
      await buyer.order(lines, { colour: "red" }),
      await supertest(app.baseUrl).post("/store/orders").send({ lines }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 409, 422, 400, 400])
    for (const answer of answers) {
      expectDescribed("post", "/store/orders", answer)
    }
    expectDescribed("post", "/store/orders/preview", await buyer.preview(lines))
  })

  it.each([
    ["/store/orders/{id}/plan", () => `/store/orders/${orderId}/plan`],
    ["/store/prices", () => `/store/prices?${"sku=CUP&".repeat(60)}quantity=6`],
    ["/store/order-rules", () => "/store/order-rules?sku=CUP"],
    ["/store/credit", () => "/store/credit"],
    ["/store/companies/me", () => "/store/companies/me"],
    ["/store/companies/me/orders", () => "/store/companies/me/orders"],
    ["/store/companies/me/orders/{id}", () => `/store/companies/me/orders/${orderId}`],
    ["/store/companies/me/members", () => "/store/companies/me/members"],
    ["/store/companies/me/addresses", () => "/store/companies/me/addresses"],
    ["/store/commissions", () => "/store/commissions"],
    ["/store/distributor", () => "/store/distributor"],
  ])("of GET %s", async (route, url) => {
    expectDescribed("get", route, await buyer.get(url()))
  })

  it.each([
    ["/admin/companies", () => "/admin/companies"],
    ["/admin/companies/{id}", () => `/admin/companies/${buyer.company.id}`],
    ["/admin/companies/{id}", () => "/admin/companies/comp_none"],
    ["/admin/companies/{id}/members", () => `/admin/companies/${buyer.company.id}/members`],
    ["/admin/companies/{id}/addresses", () => `/admin/companies/${buyer.company.id}/addresses`],
    ["/admin/companies/{id}/credit", () => `/admin/companies/${buyer.company.id}/credit`],
    ["/admin/companies/{id}/prices", () => `/admin/companies/${buyer.company.id}/prices?sku=CUP`],
    ["/admin/tiers", () => "/admin/tiers"],
    ["/admin/orders/{id}/plan", () => `/admin/orders/${orderId}/plan`],
    ["/admin/orders/{id}/warehouse/options", () => `/admin/orders/${orderId}/warehouse/options`],
    ["/admin/orders/{id}/money", () => `/admin/orders/${orderId}/money`],
    ["/admin/orders/{id}/commission", () => `/admin/orders/${orderId}/commission`],
    ["/admin/warehouses", () => "/admin/warehouses"],
    ["/admin/places", () => "/admin/places?q=york&country_code=gb"],
    ["/admin/ledger/accounts", () => "/admin/ledger/accounts"],
    ["/admin/ledger/transactions", () => "/admin/ledger/transactions"],
  ])("of GET %s", async (route, url) => {
    expectDescribed("get", route, await admin.get(url()))
  })

  it("of what merchants write", async () => {
    const price = { company_id: buyer.company.id, sku: "CUP", currency_code: "gbp", amount: "2.10" }
    const rule = { sku: "CUP", minimum: 2, multiple: "2" }
    const writes: [string, object][] = [
      ["/admin/contract-prices", { prices: [price] }],
      ["/admin/contract-prices", { prices: [{ ...price, sku: "NOWHERE" }] }],
      ["/admin/tier-discounts", { discounts: [{ tier_id: buyer.tier.id, rate_bps: 500 }] }],
      ["/admin/order-rules", { rules: [rule] }],
      ["/admin/order-rules", { rules: [rule, rule] }],
      ["/admin/order-rules", { rules: [{ ...rule, sku: "NOWHERE" }] }],
      ["/admin/commission-rules", { level: 1, rate_bps: 500 }],
      ["/admin/distributors", { customer_id: buyer.owner.id }],
      ["/admin/companies", { name: "Harbour", owner: { email: buyer.owner.email } }],
      ["/admin/companies", { name: "Harbour", owner: { email: "new@example.com", limit_per_day: "50.5" } }],
      ["/admin/warehouses/simulate", { ship_to: { country_code: "gb", city: "York" } }],
    ]
    for (const [route, body] of writes) {
      expectDescribed("post", route, await admin.post(route, body))
    }
    for (const route of [
      "contract-prices",
      "tier-discounts",
      "order-rules",
      "commission-rules",
      "distributors",
    ]) {
      expectDescribed("get", `/admin/${route}`, await admin.get(`/admin/${route}`))
    }
    expectDescribed("get", "/store/distributor", await buyer.get("/store/distributor"))
  })
  it("of the catalogue and the page of a product", async () => {
    const list = await buyer.get("/store/catalog?sku=CUP&stock=per_warehouse")
    expectDescribed("get", "/store/catalog", list)
    const { goods } = list.body as { goods: { product_id: string }[] }
    for (const [name, status] of [
      [goods[0].product_id, 200],
      ["none", 404],
    ] as const) {
      const answer = await buyer.get(`/store/catalog/${name}`)
      expect(answer.status).toBe(status)
      expectDescribed("get", "/store/catalog/{goods}", answer)
    }
  })

  it("of what an owner writes", async () => {
    const address = { address_1: "1 Market Street", country_code: "gb", city: "York" }
    const writes: [string, object][] = [
      ["/store/companies/me/members", { email: "second@example.com", role: "buyer", limit_per_day: 100 }],
      ["/store/companies/me/members", { email: buyer.owner.email, role: "buyer" }],
      ["/store/companies/me/addresses", address],
      ["/store/companies/me/addresses", { ...address, latitude: 53.96 }],
      ["/store/companies", { name: "Second" }],
      ["/store/distributor", {}],
      ["/store/distributor/referrals", { referral_code: "ANNA-7" }],
      ["/store/places/nearest-warehouse", { country_code: "gb", city: "York" }],
    ]
    const statuses: number[] = []
    for (const [route, body] of writes) {
      const answer = await buyer.post(route, body)
      expectDescribed("post", route, answer)
      statuses.push(answer.status)
    }
    expect(statuses).toEqual([201, 400, 201, 400, 400, 200, 400, 200])
  })
})

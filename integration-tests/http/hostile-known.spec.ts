import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { operations } from "../helpers/openapi"
import { aShop, someGoods } from "../helpers/shop"
import { VALID } from "../helpers/valid-requests"

const app = useApp()
let admin: Awaited<ReturnType<typeof anAdmin>>
let buyer: BuyerClient

beforeAll(async () => {
  const shop = await aShop(app.container)
  await someGoods(app.container, shop, [{ sku: "HOLDER", price: 2.55 }])
  admin = await anAdmin(app)
  buyer = await aBuyer(app, shop)
})

it("every operation of the API has a request that is right, for the hostile ones to begin with", () => {
  expect(Object.keys(VALID).sort()).toEqual(operations.map(({ name }) => name).sort())
})

describe("a request that core itself answers with a 500", () => {
  it("gets 400 for a path that is no valid URI", async () => {
    const { status, body } = await admin.get("/admin/orders/%E0%A4%A/plan")
    expect(status).toBe(400)
    expect(body.message).toMatch(/not a valid URI/)
  })

  it("gets 400 for a query parameter with too many dots", async () => {
    expect((await admin.get("/admin/companies?a.b.c=1")).status).toBe(400)
  })

  it("gets 400 for an object that cannot be printed", async () => {
    const { status, body } = await admin.post("/admin/tiers", { code: { toString: false }, name: "Gold" })
    expect(status).toBe(400)
    expect(body.message).toMatch(/toString/)
  })

  it.each(["/store/orders/a%00b/plan", "/store/carts/a%00b/complete", "/admin/orders/a%00b/plan"])(
    "gets 404 for an id with a NUL character: %s",
    async (path) => {
      const answer = path.endsWith("complete") ? await buyer.post(path, {}) : await as(path).get(path)
      expect(answer.status).toBe(404)
    },
  )
})

const as = (path: string) => (path.startsWith("/admin") ? admin : buyer)

it("does not keep the process busy with a list as long as its highest index says", async () => {
  const since = performance.now()
  const { status } = await admin.get("/admin/tiers?q[3000000000]=a")
  expect(status).toBe(400)
  expect(performance.now() - since).toBeLessThan(1000)
})

describe("an order that is refused names the field", () => {
  it("ship_to, where it is an id", async () => {
    const { status, body } = await buyer.order([{ sku: "HOLDER", quantity: 1 }], { ship_to: "a\u0000" })
    expect(status).toBe(400)
    expect(body.message).toContain("ship_to must be without control or broken characters")
  })

  it.each(["", "\t", "x".repeat(256), "ключ", "a b"])("Idempotency-Key %j", async (key) => {
    const header = { "Idempotency-Key": Buffer.from(key, "utf8").toString("latin1") }
    const { status, body } = await buyer.order([{ sku: "HOLDER", quantity: 1 }], {}, header)
    expect(status).toBe(400)
    expect(body.message).toMatch(/Idempotency-Key/)
  })

  it("lines, and how many an order may have", async () => {
    const { status, body } = await buyer.order(Array(1501).fill({ sku: "HOLDER", quantity: 1 }))
    expect(status).toBe(400)
    expect(body.message).toMatch(/'lines'.*1500/)
  })

  it.each([
    [{ city: 5 }, "Expected type: 'string' for field 'ship_to, city', got: '5'"],
    [
      { country_code: "Britain" },
      'ship_to.country_code must be a two-letter country code such as "gb", not "Britain"',
    ],
    [{ address_id: "cadd_1" }, "Unrecognized fields: 'address_1, country_code'"],
    [{ colour: "red" }, "Unrecognized fields: 'colour'"],
  ])("ship_to with %j", async (more, message) => {
    const ship_to = { address_1: "1 High Street", country_code: "gb", ...more }
    const { status, body } = await buyer.order([{ sku: "HOLDER", quantity: 1 }], { ship_to })
    expect(status).toBe(400)
    expect(body.message).toContain(message)
  })
})

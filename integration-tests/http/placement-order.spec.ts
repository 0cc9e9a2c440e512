import { Modules } from "@medusajs/framework/utils"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aMember, logIn } from "../helpers/company-builders"
import { financeOf } from "../helpers/credit-builders"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import supertest from "supertest"

const app = useApp()
let shop: Shop
let variants: Record<string, string>
let buyer: BuyerClient

beforeAll(async () => {
  shop = await aShop(app.container)
  variants = await someGoods(app.container, shop, [
    {
      sku: "HOLDER",
      price: 2.55,
      stock: { [shop.leeds]: 10_000, [shop.lille]: 5000 },
      breaks: [{ min_quantity: 12, amount: 2.1 }],
    },
    { sku: "LANTERN", price: 3.39, stock: { [shop.lille]: 1000 } },
    { sku: "RARE", price: 7, stock: { [shop.leeds]: 2, [shop.lille]: 3 } },
    { sku: "SERVICE", price: 10 },
  ])
  buyer = await aBuyer(app, shop)
})

const HOLDERS = { sku: "HOLDER", quantity: 12 }
const LANTERNS = { sku: "LANTERN", quantity: "4" }

describe("POST /store/orders", () => {
  it("places lines at the buyer's price, from one warehouse where one has all, with tax and delivery, on credit", async () => {
    const fresh = await aBuyer(app, shop, 1000)
    const { status, body } = await fresh.order([{ ...HOLDERS, note: "for the window" }, LANTERNS], {
      po_number: "PO-17",
    })
    expect(status).toBe(201)
    // 12 × 2.10 (break) + 4 × 3.39 = 38.76; delivery 4.95; VAT 20 % of both = 8.742; total 52.452, owed 52.45
    expect(body.order).toMatchObject({
      source: "mall",
      company_id: fresh.company.id,
      item_subtotal: "38.76",
      discount_total: "0",
      tax_total: "8.742",
      total: "52.45",
      currency_code: "gbp",
      po_number: "PO-17",
      payment: "credit",
      parcels: [{ warehouse: "Lille", lines: 2 }],
    })
    expect(body.order.lines).toMatchObject([
      {
        line: 1,
        sku: "HOLDER",
        unit_price: "2.1",
        subtotal: "25.2",
        tax_total: "5.04",
        note: "for the window",
        tax_rate: "20",
      },
      {
        line: 2,
        sku: "LANTERN",
        unit_price: "3.39",
        subtotal: "13.56",
        parts: [{ quantity: "4", warehouse: "Lille" }],
      },
    ])
    expect(await financeOf(app.container).creditOf(fresh.company.id)).toMatchObject({
      held: "52.45",
      available: "947.55",
    })
  })

  it("splits a line over two warehouses when no single one has it, the nearest first: London is nearer to Lille", async () => {
    const { body } = await buyer.preview([{ sku: "RARE", quantity: 5 }])
    expect(body.problems).toEqual([])
    expect(body.order.lines[0].parts).toMatchObject([
      { quantity: "3", warehouse: "Lille", is_backorder: false },
      { quantity: "2", warehouse: "Leeds", is_backorder: false },
    ])
    expect(body.order.parcels).toHaveLength(2)
  })

  it("answers the same order for the same key and request, and refuses another request under that key", async () => {
    const headers = { "Idempotency-Key": "monday-1" }
    const first = await buyer.order([HOLDERS], {}, headers)
    const again = await buyer.order([HOLDERS], {}, headers)
    const other = await buyer.order([LANTERNS], {}, headers)
    expect([first.status, again.status, other.status]).toEqual([201, 200, 422])
    expect(again.body).toEqual(first.body)
    expect(other.body.message).toMatch(/already placed order order_.*another request/)
  })

  it("keeps one customer's key apart from another's", async () => {
    const headers = { "Idempotency-Key": "same-words" }
    const other = await aBuyer(app, shop)
    const [mine, theirs] = [
      await buyer.order([HOLDERS], {}, headers),
      await other.order([HOLDERS], {}, headers),
    ]
    expect(theirs.status).toBe(201)
    expect(theirs.body.order.id).not.toBe(mine.body.order.id)
  })

  it("refuses another total than the buyer saw, with the new preview, and places nothing", async () => {
    const before = await financeOf(app.container).creditOf(buyer.company.id)
    const { status, body } = await buyer.order([HOLDERS], { expected_total: "1.00" })
    expect(status).toBe(409)
    // 12 × 2.10 = 25.20 + 4.95 = 30.15, + 20 % = 36.18
    expect(body).toMatchObject({
      code: "TOTAL_CHANGED",
      details: { order: { total: "36.18" }, problems: [] },
    })
    expect(await financeOf(app.container).creditOf(buyer.company.id)).toEqual(before)
  })

  it("accepts the total that the preview told", async () => {
    const { body } = await buyer.preview([HOLDERS, LANTERNS])
    const placed = await buyer.order([HOLDERS, LANTERNS], { expected_total: body.order.total })
    expect(placed.status).toBe(201)
    const { id: _id, display_id: _displayId, lines, ...order } = placed.body.order
    expect(order).toEqual({ ...body.order, lines: undefined })
    expect(lines.map(({ total }: { total: string }) => total)).toEqual(
      body.order.lines.map(({ total }: { total: string }) => total),
    )
  })

  it("names all that is wrong with the lines at once", async () => {
    const { status, body } = await buyer.order([
      { sku: "NOWHERE", quantity: 1 },
      { sku: "HOLDER", quantity: 1.5 },
      HOLDERS,
    ])
    expect(status).toBe(400)
    expect(body.code).toBe("ORDER_REFUSED")
    expect(body.details.problems).toMatchObject([
      { code: "UNKNOWN_GOODS", line: 1, details: { sku: "NOWHERE" } },
      { code: "QUANTITY_NOT_WHOLE", line: 2, details: { suggested_quantity: "14" } },
    ])
  })

  it("names every short line with what is left, and reserves nothing", async () => {
    const { status, body } = await buyer.order([
      { sku: "RARE", quantity: 6 },
      { sku: "LANTERN", quantity: 99_999 },
      HOLDERS,
    ])
    expect(status).toBe(400)
    expect(body).toMatchObject({
      code: "INSUFFICIENT_INVENTORY",
      details: {
        lines: [
          { line: 1, sku: "RARE", requested: "6", available: "5" },
          { line: 2, sku: "LANTERN", requested: "99999" },
        ],
      },
    })
    const inventory = app.container.resolve(Modules.INVENTORY)
    const [rare] = await inventory.listInventoryItems({ sku: "RARE" })
    const levels = await inventory.listInventoryLevels({ inventory_item_id: rare.id })
    expect(levels.map(({ reserved_quantity }) => Number(reserved_quantity))).toEqual([0, 0])
  })

  it("refuses beyond the credit limit with the figures, and leaves no order", async () => {
    const poor = await aBuyer(app, shop, 30)
    const { status, body } = await poor.order([HOLDERS])
    expect(status).toBe(400)
    expect(body).toMatchObject({
      code: "CREDIT_LIMIT_EXCEEDED",
      details: { limit: "30", used: "0", held: "0", available: "30", needed: "36.18" },
    })
    expect((await poor.get("/store/orders")).body.count).toBe(0)
  })

  it("keeps to the member's spending limits", async () => {
    const limited = await aBuyer(app, shop, 1000, { limits: { limit_per_day: 40 } })
    expect((await limited.order([HOLDERS])).status).toBe(201)
    const { status, body } = await limited.order([HOLDERS])
    expect(status).toBe(400)
    expect(body).toMatchObject({
      code: "SPENDING_LIMIT_EXCEEDED",
      details: { period: "day", limit: "40", spent: "36.18" },
    })
    const { body: preview } = await limited.preview([HOLDERS])
    expect(preview.problems).toMatchObject([{ code: "SPENDING_LIMIT_EXCEEDED" }])
  })

  it("tells of an order that is too dear which of its last lines to leave out, for either limit", async () => {
    // With both lines 52.45, with the holders alone 36.18.
    const limited = await aBuyer(app, shop, 1000, { limits: { limit_per_order: 40 } })
    const poor = await aBuyer(app, shop, 40)
    for (const [one, code] of [
      [limited, "SPENDING_LIMIT_EXCEEDED"],
      [poor, "CREDIT_LIMIT_EXCEEDED"],
    ] as const) {
      const { problems } = (await one.preview([HOLDERS, LANTERNS])).body
      expect(problems).toMatchObject([{ code, details: { leave_out: [2] } }])
      expect((await one.preview([HOLDERS])).body.problems).toEqual([])
    }
    // Without the only line there is no order.
    const { problems } = (await limited.preview([{ sku: "HOLDER", quantity: 20 }])).body
    expect(problems).toMatchObject([{ details: { leave_out: [] } }])
  })

  it("takes an order to be paid later without any hold", async () => {
    const poor = await aBuyer(app, shop, 0)
    const { status, body } = await poor.order([HOLDERS], { payment: "offline" })
    expect(status).toBe(201)
    const order = await poor.get(
      `/store/orders/${body.order.id}?fields=id,payment_status,*payment_collections`,
    )
    expect(order.body.order).toMatchObject({
      payment_status: "not_paid",
      payment_collections: [{ amount: 36.18, status: "not_paid" }],
    })
  })

  it("goes to an address given with the order", async () => {
    const ship_to = { address_1: "Rue de Paris 1", city: "Lille", country_code: "FR" }
    const { status, body } = await buyer.order([HOLDERS], { ship_to })
    expect(status).toBe(201)
    expect(body.order).toMatchObject({ tax_total: "0", total: "30.15", parcels: [{ warehouse: "Lille" }] })
    expect(body.order.parcels[0].distance_km).toBeLessThan(5)
  })

  it("takes goods that need no stock and no delivery", async () => {
    const { body } = await buyer.order([{ variant_id: variants.SERVICE, quantity: 3 }])
    expect(body.order).toMatchObject({
      item_subtotal: "30",
      lines: [{ parts: [{ warehouse: null, quantity: "3" }] }],
    })
  })

  it("refuses past prices unless the merchant allows them", async () => {
    const { status, body } = await buyer.order([HOLDERS], { priced_at: "2011-11-14T10:00:00Z" })
    expect(status).toBe(400)
    expect(body.message).toMatch(/priced_at/)
  })

  it("refuses an address of another company, a viewer, and a visitor", async () => {
    const other = await aBuyer(app, shop)
    expect((await buyer.order([HOLDERS], { ship_to: other.address.id })).status).toBe(404)

    const viewer = await aMember(app.container, buyer.company.id, { role: "viewer", log_in: true })
    const token = await logIn(app.baseUrl, viewer.customer.email)
    const request = () =>
      supertest(app.baseUrl).post("/store/orders").set("x-publishable-api-key", shop.publishableKey)
    expect(
      (
        await request()
          .set("Authorization", `Bearer ${token}`)
          .send({ lines: [HOLDERS], ship_to: buyer.address.id })
      ).status,
    ).toBe(403)
    expect((await request().send({ lines: [HOLDERS], ship_to: buyer.address.id })).status).toBe(401)
  })
})

describe("POST /admin/companies/:id/orders", () => {
  it("orders on a company's behalf, at its prices and on its credit", async () => {
    const admin = await anAdmin(app)
    const fresh = await aBuyer(app, shop, 100)
    const { status, body } = await admin.post(`/admin/companies/${fresh.company.id}/orders`, {
      lines: [HOLDERS],
      ship_to: fresh.address.id,
      source: "phone",
      sales_channel_id: shop.channelId,
    })
    expect(status).toBe(201)
    expect(body.order).toMatchObject({ source: "phone", company_id: fresh.company.id, total: "36.18" })
    expect((await fresh.get("/store/orders")).body.orders).toMatchObject([{ id: body.order.id }])
  })

  it("knows no member of another company", async () => {
    const admin = await anAdmin(app)
    const other = await aBuyer(app, shop)
    const { status } = await admin.post(`/admin/companies/${buyer.company.id}/orders`, {
      lines: [HOLDERS],
      ship_to: buyer.address.id,
      customer_id: other.owner.id,
    })
    expect(status).toBe(404)
  })
})

describe("the warehouse plan", () => {
  it("is told to the buyer's company and to the merchant, and to no other company", async () => {
    const { body } = await buyer.order([HOLDERS])
    const path = `orders/${body.order.id}/plan`
    const own = await buyer.get(`/store/${path}`)
    expect(own.body.plan).toMatchObject({
      parcels: [{ warehouse: "Lille" }],
      plan: {
        policy: "fewest_parcels",
        basis: "given",
        candidates: [
          { name: "Lille", chosen: true },
          { name: "Leeds", chosen: false },
        ],
      },
    })
    const admin = await anAdmin(app)
    expect((await admin.get(`/admin/${path}`)).body.plan).toEqual(own.body.plan)
    expect((await (await aBuyer(app, shop)).get(`/store/${path}`)).status).toBe(404)
  })
})

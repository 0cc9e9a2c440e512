import { Modules } from "@medusajs/framework/utils"
import { createOrderFulfillmentWorkflow, createOrderWorkflow } from "@medusajs/medusa/core-flows"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCart } from "../helpers/carts"
import { databaseOf } from "../helpers/pricing"
import { acted, reviewing, reviewsOf } from "../helpers/review-builders"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { stopJobs, untilQuiet, watchingSql } from "../helpers/sql-watch"

const app = useApp()
let shop: Shop
let variants: Record<string, string>
let admin: Awaited<ReturnType<typeof anAdmin>>
let buyer: BuyerClient

beforeAll(async () => {
  await stopJobs()
  shop = await aShop(app.container)
  admin = await anAdmin(app)
  variants = await someGoods(app.container, shop, [{ sku: "CUP", price: 10, stock: { [shop.leeds]: 5000 } }])
  buyer = await aBuyer(app, shop, 100_000)
})

type Placed = { id: string; lines: { parts: { order_line_id: string; warehouse_id: string }[] }[] }

/** 10 × quantity + 4.95, + 20 % */
async function anOrder(quantity = 1, more: object = {}): Promise<Placed> {
  const { status, body } = await buyer.order([{ sku: "CUP", quantity }], more)
  expect({ status, message: body.message }).toEqual({ status: 201, message: undefined })
  return body.order
}

async function reviewOf({ id }: { id: string }) {
  const [row] = await databaseOf(app.container)("order_review").where({ order_id: id })
  return row && { stages: row.stages, stage: row.stage, state: row.state, total: row.total }
}

const partOf = (order: Placed) => order.lines[0].parts[0]

const packing = (order: Placed, quantity = 1) =>
  admin.post(`/admin/orders/${order.id}/fulfillments?fields=fulfillments.id`, {
    location_id: partOf(order).warehouse_id,
    items: [{ id: partOf(order).order_line_id, quantity }],
  })

/** What a refused attempt must not leave behind: a parcel, a link, a packed piece, stock taken or a reservation gone. */
async function traces() {
  const { rows } = await databaseOf(app.container).raw(
    `select (select count(*)::int from fulfillment) as parcels, (select count(*)::int from fulfillment_item) as items,
       (select count(*)::int from order_fulfillment) as links, (select count(*)::int from order_change) as changes,
       (select sum(fulfilled_quantity)::text from order_item) as packed,
       (select sum(stocked_quantity)::text from inventory_level) as stocked,
       (select sum(quantity)::text from reservation_item where deleted_at is null) as reserved`,
  )
  return rows[0]
}

const waiting = (stage: string) => ({ stage, state: "waiting" })

describe("an order that is being placed", () => {
  it("is not under review, and costs no statement more, while every stage is off", async () => {
    await reviewing(app.container)
    await untilQuiet(app.container)
    const { statements } = await watchingSql(() => anOrder())
    expect(statements.filter((text) => text.includes("into order_review"))).toEqual([])
    await reviewing(app.container, { finance: "always" })
    await untilQuiet(app.container)
    const reviewed = await watchingSql(() => anOrder())
    await untilQuiet(app.container)
    const more = reviewed.statements.filter((text) => text.includes("into order_review"))
    expect(more).toHaveLength(1)
  })

  it("waits in the first stage that applies to it, decided by its total and its payment", async () => {
    await reviewing(app.container, { order: { min_total: { gbp: "17.95" } }, outbound: "always" })
    // 10 + 4.95, + 20 % = 17.94
    expect(await reviewOf(await anOrder())).toEqual({
      ...{ stages: ["outbound"], stage: "outbound", state: "waiting", total: "17.94" },
    })
    await reviewing(app.container, { order: { min_total: { gbp: "17.94" } }, outbound: "always" })
    expect(await reviewOf(await anOrder())).toMatchObject({
      stages: ["order", "outbound"],
      ...waiting("order"),
    })
    await reviewing(app.container, { finance: { min_total: { gbp: "1000" } } })
    expect(await reviewOf(await anOrder())).toEqual({
      ...{ stages: [], stage: null, state: "through", total: "17.94" },
    })
  })

  it("waits for finance when it is paid otherwise though it is beyond the credit, or while something is overdue", async () => {
    const poor = await aBuyer(app, shop, 20)
    const from = async (who: BuyerClient, payment: string) => {
      const { body } = await who.order([{ sku: "CUP", quantity: 1 }], { payment })
      return (await reviewOf(body.order)).state
    }
    await reviewing(app.container, { finance: { over_credit: true } })
    expect(await from(poor, "offline")).toBe("through")
    expect(await from(poor, "credit")).toBe("through")
    // 17.94 of 20 is held now.
    expect(await from(poor, "offline")).toBe("waiting")
    await reviewing(app.container, { finance: { overdue: true } })
    expect(await from(buyer, "offline")).toBe("through")
    const order = await anOrder()
    await packing(order)
    const { body } = await admin.get(`/admin/orders/${order.id}?fields=payment_collections.payments.id`)
    await admin.post(`/admin/payments/${body.order.payment_collections[0].payments[0].id}/capture`)
    expect(await from(buyer, "offline")).toBe("through")
    await databaseOf(app.container).raw("update receivable set due_at = now() - interval '1 day'")
    expect(await from(buyer, "offline")).toBe("waiting")
    await databaseOf(app.container).raw("update receivable set due_at = now() + interval '1 day'")
  })

  it("is decided about as well when it comes from a cart or is placed on the company's behalf", async () => {
    await reviewing(app.container, { order: "always" })
    const cart = await aCart(buyer, shop, [{ variant_id: variants.CUP, quantity: 1 }], {
      provider_id: "pp_credit_credit",
    })
    const completed = await buyer.post(`/store/carts/${cart}/complete`, {})
    expect(await reviewOf(completed.body.order)).toMatchObject(waiting("order"))
    const { body } = await admin.post(`/admin/companies/${buyer.company.id}/orders`, {
      lines: [{ sku: "CUP", quantity: 1 }],
      ship_to: { address_id: buyer.address.id },
      sales_channel_id: shop.channelId,
    })
    expect(await reviewOf(body.order)).toMatchObject(waiting("order"))
  })
})

describe("an order under review", () => {
  const ways: [string, (order: Placed) => Promise<{ status: number; body: Record<string, unknown> }>][] = [
    ["the order's own route", async (order) => await packing(order)],
    [
      "the route of fulfilments, by the order",
      async (order) => await admin.post("/admin/fulfillments", parcel({ order_id: order.id })),
    ],
    [
      "the route of fulfilments, by a line of it under another order's name",
      async (order) =>
        await admin.post(
          "/admin/fulfillments",
          parcel({ order_id: "order_1", line_item_id: partOf(order).order_line_id }),
        ),
    ],
    [
      "core's workflow in foreign code",
      async (order) => {
        const items = [{ id: partOf(order).order_line_id, quantity: 1 }]
        const input = { order_id: order.id, location_id: shop.leeds, items }
        const body = await createOrderFulfillmentWorkflow(app.container)
          .run({ input })
          .then(() => ({}), refusal)
        return { status: 400, body }
      },
    ],
    [
      "the module",
      async (order) => {
        const module = app.container.resolve(Modules.FULFILLMENT)
        const { order_id: _order, ...data } = parcel({ line_item_id: partOf(order).order_line_id })
        return { status: 400, body: await module.createFulfillment(data).then(() => ({}), refusal) }
      },
    ],
  ]

  const refusal = ({ code, details }: { code?: string; details?: unknown }) => ({ code, details })

  function parcel({ order_id = "order_1", line_item_id }: { order_id?: string; line_item_id?: string }) {
    const item = { title: "Cup", sku: "CUP", quantity: 1, barcode: "1", line_item_id }
    const delivery_address = { address_1: "1 Market Street", country_code: "gb" }
    return {
      ...{ location_id: shop.leeds, provider_id: "manual_manual", order_id, delivery_address },
      ...{ items: [item], labels: [], data: {}, metadata: {} },
    }
  }

  it.each(ways)("is not packed by %s, and nothing is left of the attempt", async (_way, pack) => {
    await reviewing(app.container, { order: "always", finance: "always" })
    const order = await anOrder()
    await acted(app.container, order.id, "approve", "order")
    await acted(app.container, order.id, "return", "finance", "Pay first")
    await untilQuiet(app.container)
    const before = await traces()
    const { status, body } = await pack(order)
    expect({ status, code: body.code, details: body.details }).toEqual({
      status: 400,
      code: "ORDER_IN_REVIEW",
      details: { order_id: order.id, stage: "finance", state: "returned", reason: "Pay first" },
    })
    expect(await traces()).toEqual(before)
    await acted(app.container, order.id, "resubmit", "finance")
    await acted(app.container, order.id, "approve", "finance")
    expect((await packing(order)).status).toBe(200)
  })

  it("stays under review when its stage is switched off", async () => {
    await reviewing(app.container, { outbound: "always" })
    const order = await anOrder()
    await reviewing(app.container)
    expect((await packing(order)).body.code).toBe("ORDER_IN_REVIEW")
    await acted(app.container, order.id, "approve", "outbound")
    expect((await packing(order)).status).toBe(200)
  })

  it("is shipped, delivered and sent back as any other once it is through, also while an edit is under review", async () => {
    await reviewing(app.container, { order: "always" })
    const order = await anOrder(2)
    await acted(app.container, order.id, "approve", "order")
    const { body } = await packing(order)
    const [{ id: shipment }] = body.order.fulfillments
    await edited(order, 3)
    expect(await reviewOf(order)).toMatchObject(waiting("order"))
    const path = `/admin/orders/${order.id}/fulfillments/${shipment}`
    expect((await admin.post(`${path}/mark-as-delivered`)).status).toBe(200)
    const back = await buyer.post(`/store/companies/me/orders/${order.id}/returns`, {
      lines: [{ line: 1, quantity: "1" }],
    })
    expect({ status: back.status, message: back.body.message }).toEqual({ status: 200, message: undefined })
    expect((await packing(order)).body.code).toBe("ORDER_IN_REVIEW")
  })
})

/** Sets the quantity of the order's line by an edit, and waits until all have heard of it. */
async function edited(order: Placed, quantity: number) {
  const edit = await admin.post("/admin/order-edits", { order_id: order.id })
  expect({ status: edit.status, message: edit.body.message }).toEqual({ status: 200, message: undefined })
  const path = `/admin/order-edits/${order.id}`
  const changed = await admin.post(`${path}/items/item/${partOf(order).order_line_id}`, { quantity })
  expect({ status: changed.status, message: changed.body.message }).toEqual({
    status: 200,
    message: undefined,
  })
  expect((await admin.post(`${path}/request`)).status).toBe(200)
  const { status, body } = await admin.post(`${path}/confirm`)
  expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
  await untilQuiet(app.container)
}

describe("the worked example of docs/order-review.md", () => {
  it("goes as the table says", async () => {
    await reviewing(app.container, { order: "always", finance: { min_total: { gbp: "1000" } } })
    const order = await anOrder(100)
    const both = { stages: ["order", "finance"], total: "1205.94" }
    expect(await reviewOf(order)).toEqual({ ...both, ...waiting("order") })
    expect((await packing(order)).body.code).toBe("ORDER_IN_REVIEW")
    await acted(app.container, order.id, "approve", "order")
    expect(await reviewOf(order)).toEqual({ ...both, ...waiting("finance") })
    await acted(app.container, order.id, "return", "finance", "Please pay what is overdue")
    expect(await reviewOf(order)).toEqual({ ...both, stage: "finance", state: "returned" })
    await acted(app.container, order.id, "resubmit", "finance")
    await acted(app.container, order.id, "approve", "finance")
    expect(await reviewOf(order)).toEqual({ ...both, stage: null, state: "through" })
    await edited(order, 50)
    expect(await reviewOf(order)).toEqual({ stages: ["order"], total: "605.94", ...waiting("order") })
    await acted(app.container, order.id, "approve", "order")
    expect((await packing(order, 50)).status).toBe(200)
    expect(await reviewOf(await anOrder())).toEqual({
      stages: ["order"],
      total: "17.94",
      ...waiting("order"),
    })
  })
})

describe("an order without a review", () => {
  it("is decided about when it is packed: placed while every stage was off", async () => {
    await reviewing(app.container)
    const [free, held] = [await anOrder(), await anOrder(100)]
    await reviewing(app.container, { finance: { min_total: { gbp: "1000" } } })
    expect(await reviewOf(held)).toBeUndefined()
    const refused = await packing(held)
    expect([refused.status, refused.body.code]).toEqual([400, "ORDER_IN_REVIEW"])
    // 1,000 + 4.95, + 20 %
    expect(await reviewOf(held)).toEqual({
      ...{ stages: ["finance"], stage: "finance", state: "waiting", total: "1205.94" },
    })
    expect((await packing(free)).status).toBe(200)
    expect(await reviewOf(free)).toMatchObject({ state: "through" })
  })

  it("is decided about when it is packed: made by core's own workflow", async () => {
    await reviewing(app.container, { order: "always" })
    const { result: order } = await createOrderWorkflow(app.container).run({
      input: {
        ...{ region_id: shop.regionId, currency_code: "gbp", email: "guest@example.com" },
        items: [{ title: "By hand", quantity: 1, unit_price: 5 }],
        shipping_methods: [{ name: "Delivery", shipping_option_id: shop.optionId, amount: 1 }],
      },
    })
    const pack = () =>
      admin.post(`/admin/orders/${order.id}/fulfillments`, {
        location_id: shop.leeds,
        items: [{ id: order.items![0].id, quantity: 1 }],
      })
    expect((await pack()).body.code).toBe("ORDER_IN_REVIEW")
    expect(await reviewOf(order)).toEqual({ stages: ["order"], stage: "order", state: "waiting", total: "6" })
    await acted(app.container, order.id, "approve", "order")
    const { status, body } = await pack()
    expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
  })

  it("is packed as ever while every stage is off, and nothing is written", async () => {
    await reviewing(app.container)
    const order = await anOrder()
    expect((await packing(order)).status).toBe(200)
    expect(await reviewOf(order)).toBeUndefined()
  })
})

describe("an edited order", () => {
  it("goes back to the first stage that applies when its lines change", async () => {
    await reviewing(app.container, { finance: { min_total: { gbp: "100" } } })
    const order = await anOrder(10)
    await acted(app.container, order.id, "approve", "finance")
    await edited(order, 20)
    expect(await reviewOf(order)).toMatchObject({ ...waiting("finance"), total: "245.94" })
    const log = await databaseOf(app.container)("order_review_entry")
      .where({ order_id: order.id })
      .orderBy("at")
    expect(log.map(({ stage, act }) => [stage, act])).toEqual([
      ["finance", "approve"],
      ["finance", "reopen"],
    ])
  })

  it("stays through where no stage applies to what it is now", async () => {
    await reviewing(app.container, { finance: { min_total: { gbp: "100" } } })
    const order = await anOrder(10)
    await acted(app.container, order.id, "approve", "finance")
    await edited(order, 5)
    expect(await reviewOf(order)).toMatchObject({ state: "through", total: "65.94" })
  })

  it("is reopened once for each edit, however often that is told", async () => {
    await reviewing(app.container, { order: "always" })
    const order = await anOrder(2)
    await acted(app.container, order.id, "approve", "order")
    await edited(order, 3)
    await acted(app.container, order.id, "approve", "order")
    const events = app.container.resolve(Modules.EVENT_BUS)
    await events.emit({ name: "order-edit.confirmed", data: { order_id: order.id } })
    await untilQuiet(app.container)
    expect(await reviewOf(order)).toMatchObject({ state: "through" })
    await edited(order, 4)
    expect(await reviewOf(order)).toMatchObject(waiting("order"))
  })

  it("is not packed between the edit and whoever hears of it", async () => {
    await reviewing(app.container, { order: "always" })
    const order = await anOrder(2)
    await acted(app.container, order.id, "approve", "order")
    // As if the event had been lost: an edit of a version that no decision knows.
    await edited(order, 3)
    await acted(app.container, order.id, "approve", "order")
    await databaseOf(app.container)("order_review").where({ order_id: order.id }).update({ order_version: 1 })
    expect((await packing(order)).body.code).toBe("ORDER_IN_REVIEW")
    expect(await reviewOf(order)).toMatchObject(waiting("order"))
  })

  it("of which only the remark was changed stays through", async () => {
    await reviewing(app.container, { order: "always" })
    const order = await anOrder(2)
    await acted(app.container, order.id, "approve", "order")
    expect((await admin.post(`/admin/orders/${order.id}`, { metadata: { remark: "Ring" } })).status).toBe(200)
    await reviewsOf(app.container).decide(order.id)
    expect(await reviewOf(order)).toMatchObject({ state: "through" })
  })
})

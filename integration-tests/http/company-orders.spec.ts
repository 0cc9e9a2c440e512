import supertest from "supertest"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aMember } from "../helpers/company-builders"
import { financeOf } from "../helpers/credit-builders"
import { requestsAs } from "../helpers/requests"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { stopJobs, untilQuiet, watchingSql } from "../helpers/sql-watch"
import { tokenFor } from "../helpers/tokens"

const ORDERS = "/store/companies/me/orders"

const app = useApp()
let shop: Shop
let admin: Awaited<ReturnType<typeof anAdmin>>
let buyer: BuyerClient
let other: BuyerClient
let viewer: ReturnType<typeof requestsAs>

beforeAll(async () => {
  shop = await aShop(app.container)
  admin = await anAdmin(app)
  await someGoods(app.container, shop, [
    { sku: "CUP", price: 10, stock: { [shop.leeds]: 2000, [shop.lille]: 3 } },
    { sku: "PLATE", price: 4.1, stock: { [shop.lille]: 1000 } },
    { sku: "100%_MUG", price: 1, stock: { [shop.leeds]: 1000 } },
  ])
  buyer = await aBuyer(app, shop, 100_000)
  other = await aBuyer(app, shop, 100_000)
  const { customer } = await aMember(app.container, buyer.company.id, { role: "viewer" })
  viewer = requestsAs(app.baseUrl, tokenFor(customer.id), shop.publishableKey)
})

type Placed = { id: string; display_id: number; total: string; lines: { parts: Part[] }[] }
type Part = { order_line_id: string; warehouse_id: string; quantity: string }

async function anOrder(who: BuyerClient, lines: object[], more: object = {}): Promise<Placed> {
  const { status, body } = await who.order(lines, more)
  expect({ status, message: body.message }).toEqual({ status: 201, message: undefined })
  return body.order
}

/** Packs one part of an order as the merchant does; returns the shipment's id. */
async function packed({ id }: Placed, part: Part, quantity = part.quantity): Promise<string> {
  const { status, body } = await admin.post(
    `/admin/orders/${id}/fulfillments?fields=fulfillments.id,fulfillments.items.line_item_id`,
    { location_id: part.warehouse_id, items: [{ id: part.order_line_id, quantity: Number(quantity) }] },
  )
  expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
  const own = body.order.fulfillments.filter(({ items }: { items: { line_item_id: string }[] }) =>
    items.some(({ line_item_id }) => line_item_id === part.order_line_id),
  )
  return own.at(-1).id
}

async function shipped({ id }: Placed, shipment: string, part: Part): Promise<void> {
  const { status, body } = await admin.post(`/admin/orders/${id}/fulfillments/${shipment}/shipments`, {
    items: [{ id: part.order_line_id, quantity: Number(part.quantity) }],
    labels: [
      { tracking_number: "RM1GB", tracking_url: "https://track.example.com/RM1GB", label_url: "" },
      { tracking_number: "RM2GB", tracking_url: "#", label_url: "" },
    ],
  })
  expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
}

const inFull = async (who: BuyerClient, { id }: Placed) => (await who.get(`${ORDERS}/${id}`)).body.order

describe("GET /store/companies/me/orders", () => {
  it("tells each order with who placed it, its total, payment and stage, the newest first", async () => {
    const mine = await aBuyer(app, shop, 1000)
    const first = await anOrder(mine, [{ sku: "PLATE", quantity: 2 }], { po_number: "PO-17" })
    const second = await anOrder(
      mine,
      [
        { sku: "100%_MUG", quantity: 1 },
        { sku: "PLATE", quantity: 1 },
      ],
      { payment: "offline", remark: "Ring twice" },
    )
    const { status, body } = await mine.get(ORDERS)
    expect(status).toBe(200)
    expect(body).toMatchObject({ limit: 20, next_cursor: null })
    expect(body.orders).toEqual([
      {
        id: second.id,
        display_id: second.display_id,
        placed_at: expect.any(String),
        placed_by: expect.any(String),
        source: "mall",
        po_number: null,
        remark: "Ring twice",
        requested_delivery_date: null,
        currency_code: "gbp",
        total: second.total,
        lines: 2,
        stage: "placed",
        payment: { method: "offline", status: "unpaid", owed: "0", due_at: null },
        review: null,
      },
      expect.objectContaining({
        id: first.id,
        po_number: "PO-17",
        total: first.total,
        lines: 1,
        payment: { method: "credit", status: "on_account", owed: "0", due_at: null },
      }),
    ])
  })

  it("finds by number, part of the own number and beginning of a SKU, with no sign for anything", async () => {
    const mine = await aBuyer(app, shop, 1000)
    const plates = await anOrder(mine, [{ sku: "PLATE", quantity: 1 }], { po_number: "SPRING-0815" })
    const mugs = await anOrder(mine, [{ sku: "100%_MUG", quantity: 1 }])
    const found = async (q: string) =>
      (await mine.get(`${ORDERS}?q=${encodeURIComponent(q)}`)).body.orders.map(({ id }: Placed) => id)
    expect(await found(String(plates.display_id))).toEqual([plates.id])
    expect(await found("ing-08")).toEqual([plates.id])
    expect(await found("plat")).toEqual([plates.id])
    expect(await found("100%_")).toEqual([mugs.id])
    expect(await found("1__%")).toEqual([])
    expect(await found("%")).toEqual([])
  })

  it("goes on behind a cursor without missing or repeating any, in as many statements for any page", async () => {
    const mine = await aBuyer(app, shop, 1000)
    const placed: string[] = []
    for (let index = 0; index < 5; index++) {
      placed.unshift((await anOrder(mine, [{ sku: "PLATE", quantity: 1 }])).id)
    }
    const seen: string[] = []
    let cursor: string | null = ""
    while (cursor !== null) {
      const { body } = await mine.get(`${ORDERS}?limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.orders.map(({ id }: Placed) => id))
      cursor = body.next_cursor
    }
    expect(seen).toEqual(placed)
    await stopJobs()
    await untilQuiet(app.container)
    const one = await watchingSql(() => mine.get(`${ORDERS}?limit=1`))
    const all = await watchingSql(() => mine.get(`${ORDERS}?limit=100`))
    expect(all.statements.length).toBe(one.statements.length)
    expect(all.statements.length).toBeLessThan(5)
  })

  it.each([
    ["stage=lost", "stage"],
    ["limit=0", "limit"],
    ["cursor=WzFd", "cursor"],
    ["colour=red", "colour"],
  ])("refuses %s and names it", async (query, field) => {
    const { status, body } = await buyer.get(`${ORDERS}?${query}`)
    expect([status, body.type]).toEqual([400, "invalid_data"])
    expect(body.message).toContain(field)
  })
})

describe("an order from placing to return", () => {
  it("is told as it was ordered, with its parcels, what happened and what may be done", async () => {
    // Lille is nearer to the buyer, but has 3 of the 5 cups.
    const order = await anOrder(buyer, [{ sku: "CUP", quantity: 5, note: "blue" }])
    const placed = await inFull(buyer, order)
    expect(placed).toMatchObject({
      total: order.total,
      stage: "placed",
      lines: [{ line: 1, sku: "CUP", quantity: "5", unit_price: "10", subtotal: "50", note: "blue" }],
      timeline: [{ kind: "placed" }],
      may: { cancel: true, confirm_receipt: false, return: false },
    })
    expect(placed.lines).toHaveLength(1)
    expect(placed.parcels).toHaveLength(order.lines[0].parts.length)
    expect(placed.parcels[0]).toMatchObject({
      warehouse: expect.any(String),
      distance_km: expect.any(Number),
    })

    const parts = order.lines[0].parts
    const shipments: string[] = []
    for (const part of parts) {
      shipments.push(await packed(order, part))
    }
    expect(await inFull(buyer, order)).toMatchObject({
      stage: "packed",
      may: { cancel: false, confirm_receipt: false },
    })
    const tooLate = await buyer.post(`${ORDERS}/${order.id}/cancel`, {})
    expect([tooLate.status, tooLate.body.code]).toEqual([400, "ORDER_NOT_CANCELABLE"])
    const tooEarly = await buyer.post(`${ORDERS}/${order.id}/receipts`, { shipment_ids: [shipments[0]] })
    expect([tooEarly.status, tooEarly.body.code]).toEqual([400, "SHIPMENT_NOT_ON_ITS_WAY"])

    for (const [index, part] of parts.entries()) {
      await shipped(order, shipments[index], part)
    }
    const onItsWay = await inFull(buyer, order)
    expect(onItsWay).toMatchObject({ stage: "shipped", may: { confirm_receipt: true, return: false } })
    expect(onItsWay.parcels[0].shipments[0]).toMatchObject({
      stage: "shipped",
      tracking: [
        { number: "RM1GB", url: "https://track.example.com/RM1GB" },
        { number: "RM2GB", url: null },
      ],
      lines: [{ line: 1, quantity: parts[0].quantity }],
    })

    const received = await buyer.post(`${ORDERS}/${order.id}/receipts`, { shipment_ids: shipments })
    expect([received.status, received.body.order?.stage]).toEqual([200, "delivered"])
    expect(received.body.order.may).toEqual({ cancel: false, confirm_receipt: false, return: true })
    expect(received.body.order.timeline.map(({ kind }: { kind: string }) => kind)).toEqual([
      "placed",
      ...parts.map(() => "packed"),
      ...parts.map(() => "shipped"),
      ...parts.map(() => "delivered"),
    ])
    // Confirmed once more, nothing happens.
    expect((await buyer.post(`${ORDERS}/${order.id}/receipts`, { shipment_ids: shipments })).status).toBe(200)

    const tooMany = await buyer.post(`${ORDERS}/${order.id}/returns`, { lines: [{ line: 1, quantity: 6 }] })
    expect([tooMany.status, tooMany.body.code, tooMany.body.details]).toEqual([
      400,
      "RETURN_EXCEEDS_DELIVERED",
      { line: 1, returnable: "5" },
    ])
    const asked = await buyer.post(`${ORDERS}/${order.id}/returns`, {
      lines: [{ line: 1, quantity: 4, note: "cracked" }],
      note: "Box was wet",
    })
    expect({ status: asked.status, message: asked.body.message }).toEqual({ status: 200, message: undefined })
    expect(asked.body.order.lines[0]).toMatchObject({ return_requested: "4", returned: "0", returnable: "1" })
    expect(asked.body.order.timeline.at(-1).kind).toBe("return_requested")
    const again = await buyer.post(`${ORDERS}/${order.id}/returns`, { lines: [{ line: 1, quantity: 2 }] })
    expect(again.body.code).toBe("RETURN_EXCEEDS_DELIVERED")
  })

  it("tells what is owed on account and by when, and a viewer not", async () => {
    const order = await anOrder(buyer, [{ sku: "PLATE", quantity: 2 }])
    const { body } = await admin.get(`/admin/orders/${order.id}?fields=payment_collections.payments.id`)
    const [payment] = body.order.payment_collections[0].payments
    expect((await admin.post(`/admin/payments/${payment.id}/capture`, { amount: 3 })).status).toBe(200)
    const { status, owed, due_at } = (await inFull(buyer, order)).payment
    expect([status, owed]).toEqual(["due", "3"])
    expect(Date.parse(due_at)).toBeGreaterThan(Date.now())
    const seen = await viewer("get", `${ORDERS}/${order.id}`)
    expect(seen.body.order.payment).toMatchObject({ owed: "0", due_at: null, status: "on_account" })
    expect(seen.body.order.may).toEqual({ cancel: false, confirm_receipt: false, return: false })
  })

  it("gives back credit and stock when its buyer cancels it, once", async () => {
    const mine = await aBuyer(app, shop, 1000)
    const order = await anOrder(mine, [{ sku: "PLATE", quantity: 2 }])
    expect(await financeOf(app.container).creditOf(mine.company.id)).not.toMatchObject({ held: "0" })
    const { status, body } = await mine.post(`${ORDERS}/${order.id}/cancel`, {})
    expect([status, body.order?.stage]).toEqual([200, "canceled"])
    expect(body.order.payment.status).toBe("canceled")
    expect(body.order.timeline.at(-1).kind).toBe("canceled")
    expect(await financeOf(app.container).creditOf(mine.company.id)).toMatchObject({ held: "0" })
    const again = await mine.post(`${ORDERS}/${order.id}/cancel`, {})
    expect([again.status, again.body.code]).toEqual([400, "ORDER_NOT_CANCELABLE"])
    const listed = async (stage: string) =>
      (await mine.get(`${ORDERS}?stage=${stage}`)).body.orders.map(({ id }: Placed) => id)
    expect(await listed("canceled")).toEqual([order.id])
    expect(await listed("placed&stage=shipped")).toEqual([])
  })
})

describe("an order that the merchant has put away", () => {
  it("stays what it was: completed or cancelled", async () => {
    const completed = await anOrder(buyer, [{ sku: "PLATE", quantity: 1 }])
    const canceled = await anOrder(buyer, [{ sku: "PLATE", quantity: 1 }])
    expect((await admin.post(`/admin/orders/${completed.id}/complete`)).status).toBe(200)
    expect((await admin.post(`/admin/orders/${canceled.id}/cancel`)).status).toBe(200)
    for (const { id } of [completed, canceled]) {
      expect((await admin.post(`/admin/orders/${id}/archive`)).body.order.status).toBe("archived")
    }
    const told = await Promise.all([completed, canceled].map((order) => inFull(buyer, order)))
    expect(told.map(({ stage, payment }) => [stage, payment.status])).toEqual([
      ["completed", "on_account"],
      ["canceled", "canceled"],
    ])
  })
})

describe("GET /store/companies/me/orders/{id}/pdf", () => {
  it.each([
    ["", "en;q=0.9", "en"],
    ["", "zh-CN,zh;q=0.9", "zh"],
    ["?language=zh", "en", "zh"],
  ])("%s with Accept-Language %s is a document in %s", async (query, accept, language) => {
    const order = await anOrder(buyer, [{ sku: "PLATE", quantity: 2 }])
    const { status, headers, body } = await supertest(app.baseUrl)
      .get(`${ORDERS}/${order.id}/pdf${query}`)
      .set({ Authorization: `Bearer ${buyer.token}`, "x-publishable-api-key": shop.publishableKey })
      .set("Accept-Language", accept)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = []
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("end", () => done(null, Buffer.concat(chunks)))
      })
    expect([status, headers["content-type"]]).toEqual([200, "application/pdf"])
    expect(headers["content-disposition"]).toContain(`order-${order.display_id}.pdf`)
    const text = (body as Buffer).toString("latin1")
    expect(text.slice(0, 5)).toBe("%PDF-")
    expect(text).toContain(`/Lang (${language})`)
    expect(text).toContain("NotoSansSC")
  })

  it("refuses a language that it does not speak", async () => {
    const order = await anOrder(buyer, [{ sku: "PLATE", quantity: 1 }])
    const { status, body } = await buyer.get(`${ORDERS}/${order.id}/pdf?language=fr`)
    expect(status).toBe(400)
    expect(body.message).toContain("language")
  })
})

describe("who may", () => {
  it("see and change an order: nobody of another company", async () => {
    const order = await anOrder(buyer, [{ sku: "PLATE", quantity: 1 }])
    const path = `${ORDERS}/${order.id}`
    const answers = [
      await other.get(path),
      await other.get(`${path}/pdf`),
      await other.post(`${path}/cancel`, {}),
      await other.post(`${path}/receipts`, { shipment_ids: ["ful_1"] }),
      await other.post(`${path}/returns`, { lines: [{ line: 1, quantity: 1 }] }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    const { body } = await other.get(ORDERS)
    expect(body.orders).toEqual([])
    expect((await inFull(buyer, order)).stage).toBe("placed")
  })

  it("receive a shipment: only by the order that it belongs to", async () => {
    const theirs = await anOrder(other, [{ sku: "PLATE", quantity: 1 }])
    const [part] = theirs.lines[0].parts
    const shipment = await packed(theirs, part)
    await shipped(theirs, shipment, part)
    const mine = await anOrder(buyer, [{ sku: "PLATE", quantity: 1 }])
    const { status, body } = await buyer.post(`${ORDERS}/${mine.id}/receipts`, { shipment_ids: [shipment] })
    expect([status, body.message]).toEqual([400, expect.stringContaining("shipment_ids")])
    expect((await inFull(other, theirs)).stage).toBe("shipped")
  })

  it("say that goods are back, and what their journey costs: no buyer, on core's own route either", async () => {
    const order = await anOrder(buyer, [{ sku: "PLATE", quantity: 2 }])
    const [part] = order.lines[0].parts
    const shipment = await packed(order, part)
    await shipped(order, shipment, part)
    await buyer.post(`${ORDERS}/${order.id}/receipts`, { shipment_ids: [shipment] })
    const asked = (more: object, shipping: object = {}) =>
      buyer.post("/store/returns", {
        order_id: order.id,
        items: [{ id: part.order_line_id, quantity: 1 }],
        return_shipping: { option_id: shop.optionId, ...shipping },
        ...more,
      })
    const back = await asked({ receive_now: true })
    expect([back.status, back.body.message]).toEqual([400, expect.stringContaining("receive_now")])
    const free = await asked({}, { price: 0 })
    expect([free.status, free.body.message]).toEqual([400, expect.stringContaining("return_shipping.price")])
    expect((await inFull(buyer, order)).lines[0]).toMatchObject({ return_requested: "0", returned: "0" })
    expect((await asked({})).status).toBe(200)
    expect((await inFull(buyer, order)).lines[0]).toMatchObject({ return_requested: "1", returned: "0" })
  })

  it("look, but not change: a viewer", async () => {
    const order = await anOrder(buyer, [{ sku: "PLATE", quantity: 1 }])
    const path = `${ORDERS}/${order.id}`
    expect((await viewer("get", path)).status).toBe(200)
    const answers = [
      await viewer("post", `${path}/cancel`, {}),
      await viewer("post", `${path}/receipts`, { shipment_ids: ["ful_1"] }),
      await viewer("post", `${path}/returns`, { lines: [{ line: 1, quantity: 1 }] }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
  })
})

import { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCart } from "../helpers/carts"
import { databaseOf } from "../helpers/pricing"
import { acted, reviewing } from "../helpers/review-builders"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { aUser } from "../helpers/staff-builders"

const LIST = "/admin/order-list"

type Part = { order_line_id: string; warehouse_id: string; quantity: string }
type Placed = { id: string; display_id: number; total: string; lines: { parts: Part[] }[] }

const app = useApp()
let shop: Shop
let admin: Awaited<ReturnType<typeof anAdmin>>
let rep: { id: string; email: string }
let anna: BuyerClient
let bruno: BuyerClient
/** Orders by what is done with them. */
const made: Record<string, Placed> = {}

beforeAll(async () => {
  shop = await aShop(app.container)
  admin = await anAdmin(app)
  rep = await aUser(app)
  const variants = await someGoods(app.container, shop, [
    { sku: "CUP-1", price: 10, stock: { [shop.leeds]: 1000 } },
    { sku: "100%_MUG", price: 3, stock: { [shop.lille]: 1000, [shop.leeds]: 1000 } },
  ])
  anna = await aBuyer(app, shop, 100_000, { name: "广州海港贸易", sales_rep_id: rep.id })
  bruno = await aBuyer(app, shop, 100_000, { name: "Bruno & Sons" })
  made.mall = await placed(anna.order(cups(2), { po_number: "SPRING-0815" }))
  made.phone = await placed(onBehalf(anna, "phone", { payment: "offline" }))
  made.message = await placed(onBehalf(bruno, "message"))
  made.mugs = await placed(bruno.order([{ sku: "100%_MUG", quantity: 5 }]))
  // In Leeds, although it lies in Lille.
  await pack(made.mugs)
  made.cart = await placed(
    bruno.post(
      `/store/carts/${await aCart(bruno, shop, [{ variant_id: variants["CUP-1"], quantity: 1 }])}/complete`,
      {},
    ),
  )
  made.other = await anOrderOfCores()
  made.packed = await placed(anna.order(cups(3)))
  await pack(made.packed)
  made.shipped = await placed(anna.order(cups(4)))
  await ship(made.shipped, await pack(made.shipped))
  made.delivered = await placed(anna.order(cups(1)))
  await deliver(made.delivered, await pack(made.delivered))
  made.canceled = await placed(bruno.order(cups(1)))
  await ok(admin.post(`/admin/orders/${made.canceled.id}/cancel`))
  made.completed = await placed(bruno.order(cups(1)))
  await ok(admin.post(`/admin/orders/${made.completed.id}/complete`))
  made.due = await placed(bruno.order(cups(1)))
  await capture(made.due)
  made.overdue = await placed(bruno.order(cups(1)))
  await capture(made.overdue)
  await receivable(made.overdue, { due_at: new Date(Date.now() - 1000) })
  made.paid = await placed(bruno.order(cups(1)))
  await capture(made.paid)
  await receivable(made.paid, { settled_amount: databaseOf(app.container).ref("amount") })
  made.returning = await placed(anna.order(cups(2)))
  await deliver(made.returning, await pack(made.returning))
  await ok(
    anna.post(`/store/companies/me/orders/${made.returning.id}/returns`, {
      lines: [{ line: 1, quantity: 1 }],
    }),
  )
  await reviewing(app.container, { order: "always", finance: "always" })
  made.waiting = await placed(anna.order(cups(1)))
  made.returned = await placed(anna.order(cups(1)))
  await acted(app.container, made.returned.id, "approve", "order")
  await acted(app.container, made.returned.id, "return", "finance", "Owes too much")
  await reviewing(app.container)
})

const cups = (quantity: number) => [{ sku: "CUP-1", quantity }]

async function ok(request: PromiseLike<{ status: number; body: Record<string, never> }>) {
  const { status, body } = await request
  expect({ ok: status < 300, message: body.message }).toEqual({ ok: true, message: undefined })
  return body
}

const placed = async (request: Parameters<typeof ok>[0]): Promise<Placed> => (await ok(request)).order

function onBehalf({ company, address }: BuyerClient, source: string, more: object = {}) {
  const body = {
    lines: cups(1),
    ship_to: { address_id: address.id },
    source,
    sales_channel_id: shop.channelId,
    ...more,
  }
  return admin.post(`/admin/companies/${company.id}/orders`, body)
}

/** Medusa's own way to an order, for a customer without a company. */
async function anOrderOfCores(): Promise<Placed> {
  const { result } = await createOrderWorkflow(app.container).run({
    input: {
      ...{ region_id: shop.regionId, email: "guest@example.com", currency_code: "gbp" },
      metadata: { po_number: "GUEST-7" },
      items: [{ title: "Cup", quantity: 1, unit_price: 12.5 }],
    },
  })
  return result as unknown as Placed
}

async function pack({ id, lines }: Placed): Promise<string> {
  const items = lines
    .flatMap(({ parts }) => parts)
    .map((part) => ({ id: part.order_line_id, quantity: Number(part.quantity) }))
  const { order } = await ok(
    admin.post(`/admin/orders/${id}/fulfillments?fields=fulfillments.id`, { location_id: shop.leeds, items }),
  )
  return (order as { fulfillments: { id: string }[] }).fulfillments[0].id
}

async function ship({ id, lines }: Placed, shipment: string): Promise<void> {
  const items = lines
    .flatMap(({ parts }) => parts)
    .map((part) => ({ id: part.order_line_id, quantity: Number(part.quantity) }))
  await ok(admin.post(`/admin/orders/${id}/fulfillments/${shipment}/shipments`, { items }))
}

const deliver = ({ id }: Placed, shipment: string) =>
  ok(admin.post(`/admin/orders/${id}/fulfillments/${shipment}/mark-as-delivered`))

async function capture({ id }: Placed): Promise<void> {
  const { order } = await ok(admin.get(`/admin/orders/${id}?fields=payment_collections.payments.id`))
  const [{ payments }] = (order as { payment_collections: { payments: { id: string }[] }[] })
    .payment_collections
  await ok(admin.post(`/admin/payments/${payments[0].id}/capture`))
}

const receivable = ({ id }: Placed, change: object) =>
  databaseOf(app.container)("receivable").where({ order_id: id }).update(change)

async function listed(query: string) {
  const { status, body } = await admin.get(`${LIST}?limit=100&${query}`)
  expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
  return body
}

/** What the orders found are called above, and that as many are counted. */
async function found(query: string): Promise<string[]> {
  const { orders, count, is_exact } = await listed(query)
  expect([count, is_exact]).toEqual([orders.length, true])
  const nameOf = (id: string) => Object.keys(made).find((name) => made[name].id === id) ?? id
  return orders.map(({ id }: Placed) => nameOf(id))
}

const allBut = (...names: string[]) =>
  Object.keys(made)
    .reverse()
    .filter((name) => !names.includes(name))

describe("GET /admin/order-list", () => {
  it("tells orders of every source, the newest first, with all that a clerk looks for", async () => {
    expect(await found("")).toEqual(allBut())
    const { orders } = await listed("")
    const of = (name: string) => orders.find(({ id }: Placed) => id === made[name].id)
    expect(of("mall")).toEqual({
      ...{ id: made.mall.id, display_id: made.mall.display_id, placed_at: expect.any(String) },
      company: { id: anna.company.id, code: anna.company.code, name: "广州海港贸易" },
      ...{ email: anna.owner.email, sales_rep: { id: rep.id, name: rep.email }, source: "mall" },
      ...{
        po_number: "SPRING-0815",
        currency_code: "gbp",
        total: made.mall.total,
        lines: 1,
        stage: "placed",
      },
      payment: { method: "credit", status: "on_account", owed: "0", due_at: null },
      ...{ review: null, warehouses: [{ id: shop.leeds, name: "Leeds" }], waits_for: ["packing"] },
    })
    expect(of("other")).toMatchObject({
      ...{
        company: null,
        email: "guest@example.com",
        sales_rep: null,
        source: "other",
        po_number: "GUEST-7",
      },
      ...{ total: "12.5", warehouses: [], payment: { method: null, status: "unpaid" } },
    })
    expect(of("overdue").payment).toEqual({
      ...{ method: "credit", status: "overdue", owed: made.overdue.total, due_at: expect.any(String) },
    })
    expect(of("overdue").waits_for).toEqual(["packing", "overdue"])
    expect(of("waiting")).toMatchObject({
      review: { stage: "order", state: "waiting", reason: null },
      waits_for: ["order_review"],
    })
    expect(of("returned")).toMatchObject({
      review: { stage: "finance", state: "returned", reason: "Owes too much" },
      waits_for: ["resubmission"],
    })
    expect(of("canceled")).toMatchObject({ stage: "canceled", waits_for: [], review: null })
    expect(of("mugs").warehouses.map(({ name }: { name: string }) => name)).toEqual(["Leeds", "Lille"])
  })

  const ANNAS = ["returned", "waiting", "returning", "delivered", "shipped", "packed", "phone", "mall"]
  const BRUNOS = ["paid", "overdue", "due", "completed", "canceled", "cart", "mugs", "message"]
  it.each([
    ["source=phone&source=message", ["message", "phone"]],
    ["source=cart", ["cart"]],
    ["source=other", ["other"]],
    ["source=other&source=phone", ["other", "phone"]],
    ["stage=packed", ["packed", "mugs"]],
    ["stage=shipped&stage=delivered", ["returning", "delivered", "shipped"]],
    ["stage=canceled", ["canceled"]],
    ["stage=completed", ["completed"]],
    ["stage=canceled&stage=packed", ["canceled", "packed", "mugs"]],
    ["payment_status=paid", ["paid"]],
    ["payment_status=due", ["due"]],
    ["payment_status=overdue", ["overdue"]],
    ["payment_status=unpaid", ["other", "phone"]],
    [
      "payment_status=canceled&payment_status=due&payment_status=unpaid",
      ["due", "canceled", "other", "phone"],
    ],
    ["payment_status=paid&payment_status=overdue", ["paid", "overdue"]],
    ["payment_status=on_account&stage=placed", ["returned", "waiting", "cart", "message", "mall"]],
    ["review_stage=order", ["waiting"]],
    ["review_state=returned&review_state=waiting", ["returned", "waiting"]],
    ["review_stage=finance&review_state=waiting", []],
    ["waits_for=order_review", ["waiting"]],
    ["waits_for=finance_review", []],
    ["waits_for=resubmission", ["returned"]],
    ["waits_for=packing", ["paid", "overdue", "due", "other", "cart", "message", "phone", "mall"]],
    ["waits_for=shipping", ["packed", "mugs"]],
    ["waits_for=receipt", ["shipped"]],
    ["waits_for=overdue", ["overdue"]],
    ["waits_for=return", ["returning"]],
    ["currency_code=GBP&source=cart", ["cart"]],
    ["currency_code=eur", []],
  ])("finds by %s", async (query, names) => {
    expect(await found(query)).toEqual(names)
  })

  it("finds by company, sales rep and warehouse", async () => {
    expect(await found(`company_id=${anna.company.id}`)).toEqual(ANNAS)
    expect(await found(`company_id=${bruno.company.id}`)).toEqual(BRUNOS)
    expect(await found(`sales_rep_id=${rep.id}`)).toEqual(ANNAS)
    expect(await found("sales_rep_id=user_x")).toEqual([])
    expect(await found(`warehouse_id=${shop.lille}`)).toEqual(["mugs"])
    expect(await found(`warehouse_id=${shop.leeds}&warehouse_id=${shop.lille}`)).toEqual(allBut("other"))
    expect(await found(`warehouse_id=${shop.leeds}&stage=packed`)).toEqual(["packed", "mugs"])
  })

  it("finds by number, company, its initials, part of the buyer's number and beginning of a SKU, each as it is written", async () => {
    const sought = (q: string, more = "") => found(`q=${encodeURIComponent(q)}${more}`)
    const byNumber = await sought(String(made.cart.display_id))
    expect([byNumber.includes("cart"), byNumber.includes("other")]).toEqual([true, false])
    expect(await sought("海港")).toEqual(ANNAS)
    expect(await sought("GZHG")).toEqual(ANNAS)
    expect(await sought("bruno")).toEqual(BRUNOS)
    expect(await sought(bruno.company.code)).toEqual(BRUNOS)
    expect(await sought("ing-08")).toEqual(["mall"])
    expect(await sought("guest-")).toEqual(["other"])
    expect(await sought("100%_m")).toEqual(["mugs"])
    expect(await sought("cup")).toEqual(allBut("other", "mugs"))
    expect(await sought("cup", `&warehouse_id=${shop.lille}`)).toEqual([])
    expect(await sought("cup", "&payment_status=unpaid&payment_status=due")).toEqual(["due", "phone"])
    expect(await sought("up")).toEqual([])
    for (const wild of ["%", "_", "1__%", "\\", "99999999999"]) {
      expect(await sought(wild)).toEqual([])
    }
  })

  it("finds by when they were placed: from inclusive, to exclusive", async () => {
    const [{ placed_at }] = (await listed("source=cart")).orders
    const next = new Date(Date.parse(placed_at) + 1).toISOString()
    expect(await found(`placed_from=${placed_at}&placed_to=${next}`)).toEqual(["cart"])
    expect(await found(`placed_from=2020-01-01&placed_to=2020-02-01`)).toEqual([])
    expect(await found(`placed_from=${next}&source=cart`)).toEqual([])
  })

  it("counts as many orders waiting for each kind of work as it finds", async () => {
    const { status, body } = await admin.get(`${LIST}/counts`)
    expect(status).toBe(200)
    expect(body).toEqual({
      waiting: {
        ...{ order_review: 1, finance_review: 0, outbound_review: 0, resubmission: 1 },
        ...{ packing: 8, shipping: 2, receipt: 1, overdue: 1, return: 1 },
      },
    })
    for (const [work, count] of Object.entries(body.waiting)) {
      expect([work, (await found(`waits_for=${work}`)).length]).toEqual([work, count])
    }
  })

  it.each([
    ["source=shop", "source"],
    ["stage=lost", "stage"],
    ["payment_status=maybe", "payment_status"],
    ["waits_for=luck", "waits_for"],
    ["review_stage=second", "review_stage"],
    ["placed_from=yesterday", "placed_from"],
    ["currency_code=pound", "currency_code"],
    ["limit=101", "limit"],
    ["cursor=WzFd", "cursor"],
    ["colour=red", "colour"],
  ])("refuses %s and names it", async (query, field) => {
    const { status, body } = await admin.get(`${LIST}?${query}`)
    expect([status, body.type]).toEqual([400, "invalid_data"])
    expect(body.message).toContain(field)
  })
})

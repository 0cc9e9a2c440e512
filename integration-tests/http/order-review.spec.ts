import { Modules } from "@medusajs/framework/utils"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { databaseOf } from "../helpers/pricing"
import { reviewing } from "../helpers/review-builders"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { stopJobs, untilQuiet, watchingSql } from "../helpers/sql-watch"
import { asStaff, aUser, type Clerk } from "../helpers/staff-builders"

const ORDERS = "/store/companies/me/orders"

const app = useApp()
let shop: Shop
let admin: Awaited<ReturnType<typeof anAdmin>>
let owner: Clerk
let buyer: BuyerClient

beforeAll(async () => {
  await stopJobs()
  shop = await aShop(app.container)
  admin = await anAdmin(app)
  owner = await aUser(app, { role_id: "owner" })
  await asStaff(app.container, await idOfKey(), { subject_type: "api-key", role_id: "owner" })
  await someGoods(app.container, shop, [{ sku: "CUP", price: 10, stock: { [shop.leeds]: 5000 } }])
  buyer = await aBuyer(app, shop, 100_000)
})

async function idOfKey(): Promise<string> {
  const [key] = await databaseOf(app.container)("api_key").where({ type: "secret" })
  return key.id
}

async function anOrder(who = buyer): Promise<{ id: string; display_id: number; total: string }> {
  const { status, body } = await who.order([{ sku: "CUP", quantity: 1 }])
  expect({ status, message: body.message }).toEqual({ status: 201, message: undefined })
  return body.order
}

const act = (id: string, body: object, who: Pick<Clerk, "post"> = owner) =>
  who.post(`/admin/orders/${id}/review`, body)

async function done(id: string, body: object, who: Pick<Clerk, "post"> = owner) {
  const answer = await act(id, body, who)
  expect({ status: answer.status, message: answer.body.message }).toEqual({ status: 200, message: undefined })
  return answer.body
}

describe("the settings", () => {
  it("are all off at first, and then what was set", async () => {
    const off = { mode: "off", min_total: [], overdue: false, over_credit: false }
    const stages = ["order", "finance", "outbound"].map((stage) => ({ stage, ...off }))
    expect((await owner.get("/admin/review-stages")).body).toEqual({ stages })
    const min_total = [
      { currency_code: "GBP", amount: "1000.50" },
      { currency_code: "eur", amount: 900 },
    ]
    const saved = await owner.post("/admin/review-stages", {
      stages: [
        { stage: "outbound", mode: "always" },
        { stage: "finance", mode: "when", min_total, overdue: true },
      ],
    })
    expect({ status: saved.status, message: saved.body.message }).toEqual({ status: 200, message: undefined })
    const expected = {
      stages: [
        stages[0],
        {
          ...{ stage: "finance", mode: "when", overdue: true, over_credit: false },
          min_total: [
            { currency_code: "eur", amount: "900" },
            { currency_code: "gbp", amount: "1000.50" },
          ],
        },
        { ...stages[2], mode: "always" },
      ],
    }
    expect(saved.body).toEqual(expected)
    expect((await owner.get("/admin/review-stages")).body).toEqual(expected)
  })

  it.each([
    [{ stage: "order", mode: "when" }, "condition"],
    [{ stage: "order", mode: "sometimes" }, "mode"],
    [{ stage: "shipping", mode: "off" }, "stage"],
    [{ stage: "order", mode: "off", below_cost: true }, "below_cost"],
    [{ stage: "order", mode: "when", min_total: [{ currency_code: "gbp", amount: "-1" }] }, "amount"],
    [
      {
        ...{ stage: "order", mode: "when" },
        min_total: ["gbp", "GBP"].map((currency_code) => ({ currency_code, amount: "1" })),
      },
      "twice",
    ],
  ])("refuse %j and name what is wrong", async (setting, word) => {
    const { status, body } = await owner.post("/admin/review-stages", { stages: [setting] })
    expect([status, body.type]).toEqual([400, "invalid_data"])
    expect(body.message).toContain(word)
  })
})

describe("an order on its way through the stages", () => {
  beforeAll(() => reviewing(app.container, { order: "always", finance: "always" }))

  it("is approved, returned with a reason, resubmitted, and every act is told with who did it", async () => {
    const heard: unknown[] = []
    const events = app.container.resolve(Modules.EVENT_BUS)
    const hear = async ({ data }: { data: unknown }) => void heard.push(data)
    events.subscribe("order.review_changed", hear, { subscriberId: "test" })
    const order = await anOrder()
    const path = `/admin/orders/${order.id}/review`
    expect((await owner.get(path)).body).toEqual({
      review: {
        ...{ order_id: order.id, display_id: order.display_id, placed_at: expect.any(String) },
        company: { id: buyer.company.id, code: buyer.company.code, name: expect.any(String) },
        ...{ currency_code: "gbp", total: order.total, stages: ["order", "finance"], stage: "order" },
        ...{ state: "waiting", reason: null, by: null, by_name: null, since: expect.any(String) },
      },
      entries: [],
    })
    await done(order.id, { act: "approve", stage: "order" })
    await done(order.id, { act: "return", stage: "finance", reason: "Pay first" }, admin)
    const returned = (await owner.get(path)).body
    expect(returned.review).toMatchObject({ stage: "finance", state: "returned", reason: "Pay first" })
    await done(order.id, { act: "resubmit", stage: "finance", reason: "They have paid" })
    const { review, entries } = await done(order.id, { act: "approve", stage: "finance" })
    expect(review).toMatchObject({ stage: null, state: "through", reason: null, by: owner.id })
    const by = { by: owner.id, by_name: owner.email, at: expect.any(String) }
    expect(entries).toEqual([
      { stage: "order", act: "approve", reason: null, ...by },
      {
        ...{ stage: "finance", act: "return", reason: "Pay first", at: expect.any(String) },
        ...{ by: await idOfKey(), by_name: expect.stringContaining("key") },
      },
      { stage: "finance", act: "resubmit", reason: "They have paid", ...by },
      { stage: "finance", act: "approve", reason: null, ...by },
    ])
    await untilQuiet(app.container)
    events.unsubscribe("order.review_changed", hear, { subscriberId: "test" })
    const told = { id: order.id, company_id: buyer.company.id, stages: ["order", "finance"], reason: null }
    expect(heard).toEqual([
      { ...told, act: "approve", stage: "finance", state: "waiting" },
      { ...told, act: "return", stage: "finance", state: "returned", reason: "Pay first" },
      { ...told, act: "resubmit", stage: "finance", state: "waiting" },
      { ...told, act: "approve", stage: null, state: "through" },
    ])
  })

  it("is approved once by two who click at the same time, and each later click learns where it stands", async () => {
    const order = await anOrder()
    const click = () => act(order.id, { act: "approve", stage: "order" })
    const answers = await Promise.all([click(), click(), click(), click()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const { status, body } = await click()
    expect({ status, code: body.code, type: body.type, details: body.details }).toEqual({
      ...{ status: 409, code: "REVIEW_CHANGED", type: "conflict" },
      details: { order_id: order.id, stage: "finance", state: "waiting", reason: null },
    })
    expect((await owner.get(`/admin/orders/${order.id}/review`)).body.entries).toHaveLength(1)
  })

  it("leaves the pipeline when it is cancelled", async () => {
    const before = (await owner.get("/admin/order-reviews/counts")).body.waiting
    const order = await anOrder()
    const counts = () => owner.get("/admin/order-reviews/counts")
    expect((await counts()).body.waiting).toEqual({ ...before, order: before.order + 1 })
    expect((await admin.post(`/admin/orders/${order.id}/cancel`)).status).toBe(200)
    expect((await counts()).body.waiting).toEqual(before)
    const { status, body } = await act(order.id, { act: "approve", stage: "order" })
    expect([status, body.code]).toEqual([400, "ORDER_CANCELED"])
    const listed = (await owner.get("/admin/order-reviews?limit=200")).body.order_reviews
    expect(listed.map(({ order_id }: { order_id: string }) => order_id)).not.toContain(order.id)
  })

  it.each([
    [{ act: "return", stage: "order" }, "reason"],
    [{ act: "return", stage: "order", reason: " " }, "reason"],
    [{ act: "reopen", stage: "order" }, "act"],
    [{ act: "approve" }, "stage"],
    [{ act: "approve", stage: "order", force: true }, "force"],
  ])("refuses %j and names what is wrong", async (body, field) => {
    const order = await anOrder()
    const answer = await act(order.id, body)
    expect([answer.status, answer.body.type]).toEqual([400, "invalid_data"])
    expect(answer.body.message).toContain(field)
  })

  it("that nobody decided about has no review, and one that is not there is not found", async () => {
    await reviewing(app.container)
    const order = await anOrder()
    await reviewing(app.container, { order: "always", finance: "always" })
    expect((await owner.get(`/admin/orders/${order.id}/review`)).body).toEqual({ review: null, entries: [] })
    expect((await act(order.id, { act: "approve", stage: "order" })).status).toBe(404)
    expect((await owner.get("/admin/orders/order_none/review")).status).toBe(404)
    expect((await act("order_none", { act: "approve", stage: "order" })).status).toBe(404)
  })

  it("keeps its log: nobody edits or deletes an entry", async () => {
    const order = await anOrder()
    await done(order.id, { act: "approve", stage: "order" })
    const entries = () => databaseOf(app.container)("order_review_entry").where({ order_id: order.id })
    await expect(entries().update({ actor_id: "user_other" })).rejects.toThrow("append-only")
    await expect(entries().delete()).rejects.toThrow("append-only")
    expect(await entries()).toMatchObject([{ actor_id: owner.id }])
  })
})

describe("several orders at once", () => {
  it("are approved each by itself, and who is refused is told why", async () => {
    await reviewing(app.container, { order: "always" })
    const orders = [await anOrder(), await anOrder(), await anOrder()]
    await done(orders[1].id, { act: "approve", stage: "order" })
    const acts = [...orders, { id: "order_none" }].map(({ id }) => ({
      ...{ order_id: id, act: "approve", stage: "order" },
    }))
    const { status, body } = await owner.post("/admin/order-reviews/batch", { acts })
    expect(status).toBe(200)
    const through = { is_done: true, stage: null, state: "through" }
    expect(body.results).toEqual([
      { order_id: orders[0].id, ...through },
      {
        ...{ order_id: orders[1].id, is_done: false },
        error: expect.objectContaining({
          code: "REVIEW_CHANGED",
          details: { order_id: orders[1].id, stage: null, state: "through", reason: null },
        }),
      },
      { order_id: orders[2].id, ...through },
      {
        ...{ order_id: "order_none", is_done: false },
        error: expect.objectContaining({ type: "not_found" }),
      },
    ])
  })

  it("are a hundred at most, and none without a reason returned", async () => {
    const one = { order_id: "order_1", act: "approve", stage: "order" }
    const many = await owner.post("/admin/order-reviews/batch", { acts: Array(101).fill(one) })
    expect([many.status, many.body.message]).toEqual([400, expect.stringContaining("acts")])
    const unexplained = await owner.post("/admin/order-reviews/batch", { acts: [{ ...one, act: "return" }] })
    expect([unexplained.status, unexplained.body.message]).toEqual([400, expect.stringContaining("reason")])
  })
})

describe("GET /admin/order-reviews", () => {
  it("lists by stage, state and company, the one that waits longest first, in as many statements for any page", async () => {
    await reviewing(app.container, { order: "always", finance: "always" })
    const mine = await aBuyer(app, shop, 1000)
    const [first, second, third] = [await anOrder(mine), await anOrder(mine), await anOrder(mine)]
    await done(second.id, { act: "approve", stage: "order" })
    await done(first.id, { act: "approve", stage: "order" })
    await done(third.id, { act: "return", stage: "order", reason: "Which colour?" })
    const listed = async (query: string) => {
      const { status, body } = await owner.get(`/admin/order-reviews?company_id=${mine.company.id}&${query}`)
      expect(status).toBe(200)
      return {
        ids: body.order_reviews.map(({ order_id }: { order_id: string }) => order_id),
        count: body.count,
      }
    }
    expect(await listed("stage=finance")).toEqual({ ids: [second.id, first.id], count: 2 })
    expect(await listed("state=returned")).toEqual({ ids: [third.id], count: 1 })
    expect(await listed("state=through")).toEqual({ ids: [], count: 0 })
    expect(await listed("limit=2&offset=1")).toEqual({ ids: [first.id, third.id], count: 3 })
    await untilQuiet(app.container)
    const one = await watchingSql(() => owner.get("/admin/order-reviews?limit=1"))
    const all = await watchingSql(() => owner.get("/admin/order-reviews?limit=200"))
    expect(all.statements.length).toBe(one.statements.length)
  })

  it.each(["stage=lost", "state=gone", "limit=0", "colour=red"])("refuses %s", async (query) => {
    const { status, body } = await owner.get(`/admin/order-reviews?${query}`)
    expect([status, body.message]).toEqual([400, expect.stringContaining(query.split("=")[0])])
  })
})

describe("who may review", () => {
  it("is, in each stage, who has its permission; a returned order is resubmitted by who reviews orders, too", async () => {
    await reviewing(app.container, { order: "always", finance: "always", outbound: "always" })
    const clerk = await aUser(app, { role_id: "order_clerk" })
    const finance = await aUser(app, { role_id: "finance" })
    const keeper = await aUser(app, { role_id: "warehouse_keeper" })
    const viewer = await aUser(app, { role_id: "viewer" })
    const { id } = await anOrder()
    const refused = async (who: Clerk, stage: string, name = "approve") =>
      (await act(id, { act: name, stage, reason: "No" }, who)).status
    expect(await refused(finance, "order")).toBe(403)
    expect(await refused(viewer, "order")).toBe(403)
    await done(id, { act: "approve", stage: "order" }, clerk)
    expect(await refused(clerk, "finance")).toBe(403)
    expect(await refused(keeper, "finance")).toBe(403)
    await done(id, { act: "return", stage: "finance", reason: "Too much" }, finance)
    expect(await refused(keeper, "finance", "resubmit")).toBe(403)
    await done(id, { act: "resubmit", stage: "finance" }, clerk)
    await done(id, { act: "approve", stage: "finance" }, finance)
    await done(id, { act: "approve", stage: "outbound" }, keeper)
    const { results } = (
      await clerk.post("/admin/order-reviews/batch", {
        acts: [{ order_id: (await anOrder()).id, act: "approve", stage: "finance" }],
      })
    ).body
    expect(results).toMatchObject([{ is_done: false, error: { type: "forbidden" } }])
    expect((await viewer.get(`/admin/orders/${id}/review`)).status).toBe(200)
    expect(
      (await clerk.post("/admin/review-stages", { stages: [{ stage: "order", mode: "off" }] })).status,
    ).toBe(403)
  })

  it("sees and reviews the orders of their own customers alone", async () => {
    await reviewing(app.container, { order: "always" })
    const theirs = await aBuyer(app, shop, 1000)
    const rep = await aUser(app, { role_id: "order_clerk", scope: "own" })
    await databaseOf(app.container)("company")
      .where({ id: theirs.company.id })
      .update({ sales_rep_id: rep.id })
    const [own, other] = [await anOrder(theirs), await anOrder()]
    const { order_reviews, count } = (await rep.get("/admin/order-reviews")).body
    expect([order_reviews.map(({ order_id }: { order_id: string }) => order_id), count]).toEqual([
      [own.id],
      1,
    ])
    expect((await rep.get("/admin/order-reviews/counts")).body.waiting).toEqual({
      ...{ order: 1, finance: 0, outbound: 0 },
    })
    expect((await rep.get(`/admin/orders/${other.id}/review`)).status).toBe(404)
    expect((await act(other.id, { act: "approve", stage: "order" }, rep)).status).toBe(404)
    const { body } = await rep.post("/admin/order-reviews/batch", {
      acts: [other, own].map(({ id }) => ({ order_id: id, act: "approve", stage: "order" })),
    })
    expect(body.results).toMatchObject([{ is_done: false, error: { type: "not_found" } }, { is_done: true }])
  })
})

describe("a buyer", () => {
  it("sees where an order stands, why it was returned, and what happened when", async () => {
    await reviewing(app.container, { order: "always", finance: "always" })
    const mine = await aBuyer(app, shop, 1000)
    const order = await anOrder(mine)
    const listed = async () => (await mine.get(ORDERS)).body.orders[0].review
    const inFull = async () => (await mine.get(`${ORDERS}/${order.id}`)).body.order
    expect(await listed()).toEqual({ stage: "order", state: "waiting", reason: null })
    await done(order.id, { act: "approve", stage: "order" })
    await done(order.id, { act: "return", stage: "finance", reason: "Pay first" })
    expect(await listed()).toEqual({ stage: "finance", state: "returned", reason: "Pay first" })
    const told = await inFull()
    expect(told.review).toEqual(await listed())
    const event = { at: expect.any(String), by: null }
    expect(told.timeline).toEqual([
      { kind: "placed", at: expect.any(String), by: expect.any(String), stage: null, reason: null },
      { kind: "review_approved", stage: "order", reason: null, ...event },
      { kind: "review_returned", stage: "finance", reason: "Pay first", ...event },
    ])
    await done(order.id, { act: "resubmit", stage: "finance", reason: "A word among clerks" })
    await done(order.id, { act: "approve", stage: "finance" })
    expect(await listed()).toEqual({ stage: null, state: "through", reason: null })
    const { timeline } = await inFull()
    expect(timeline.slice(3)).toEqual([
      { kind: "review_resubmitted", stage: "finance", reason: null, ...event },
      { kind: "review_approved", stage: "finance", reason: null, ...event },
    ])
  })

  it("sees nothing of reviews where no stage applied, and none of an order that was cancelled", async () => {
    await reviewing(app.container, { finance: { min_total: { gbp: "1000" } } })
    const order = await anOrder()
    expect((await buyer.get(`${ORDERS}/${order.id}`)).body.order.review).toBeNull()
    await reviewing(app.container, { order: "always" })
    const canceled = await anOrder()
    await buyer.post(`${ORDERS}/${canceled.id}/cancel`, {})
    expect((await buyer.get(`${ORDERS}/${canceled.id}`)).body.order.review).toBeNull()
  })
})

import { changeWarehouse } from "../../src/workflows/order/change-warehouse"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { databaseOf } from "../helpers/pricing"
import { aShop, aWarehouse, someGoods, type Shop } from "../helpers/shop"
import { stopJobs, untilQuiet, watchingSql } from "../helpers/sql-watch"
import { aUser, type Clerk } from "../helpers/staff-builders"
import { changedTables, contentsOf } from "../helpers/table-contents"

const app = useApp()
let shop: Shop
let york: string
let admin: Clerk
let buyer: BuyerClient

beforeAll(async () => {
  await stopJobs()
  shop = await aShop(app.container)
  york = await aWarehouse(app.container, shop, { name: "York", latitude: 53.96, longitude: -1.08 })
  admin = await aUser(app, { role_id: "owner" })
  const everywhere = { [shop.leeds]: 10_000, [shop.lille]: 10_000, [york]: 10_000 }
  await someGoods(app.container, shop, [
    { sku: "CUP", price: 10, stock: everywhere },
    { sku: "PLATE", price: 4.1, stock: everywhere },
    { sku: "FEW", price: 1, stock: { [shop.leeds]: 100, [york]: 3, [shop.lille]: 0 } },
    { sku: "ONLY", price: 1, stock: { [shop.leeds]: 100 } },
    { sku: "PAIR", price: 20, pack: { of: "FEW", quantity: 2 } },
    { sku: "LAST", price: 1, stock: { [shop.leeds]: 100, [shop.lille]: 5 } },
    { sku: "SERVICE", price: 5 },
  ])
  buyer = await aBuyer(app, shop, 1_000_000)
}, 60_000)

type Part = { order_line_id: string; warehouse_id: string; quantity: string }
type Placed = { id: string; display_id: number; total: string; lines: { sku: string; parts: Part[] }[] }

async function anOrder(...lines: [sku: string, quantity: number][]): Promise<Placed> {
  const { status, body } = await buyer.order(lines.map(([sku, quantity]) => ({ sku, quantity })))
  expect({ status, message: body.message }).toEqual({ status: 201, message: undefined })
  return body.order
}

const change = ({ id }: Placed, body: object) => admin.post(`/admin/orders/${id}/warehouse`, body)
const partOf = (order: Placed, line = 0) => order.lines[line].parts[0]

/** From where each order line ships, as the line says and as its stock is held. */
async function sources({ id }: Placed) {
  const { rows } = await databaseOf(app.container).raw(
    `select li.variant_sku as sku, li.metadata->>'location_id' as line, r.location_id as held,
       trim_scale(r.quantity)::text as quantity
     from "order" o join order_item i on i.order_id = o.id and i.version = o.version
     join order_line_item li on li.id = i.item_id
     left join reservation_item r on r.line_item_id = li.id and r.deleted_at is null
     where o.id = ? order by (li.metadata->>'position')::int, li.id`,
    [id],
  )
  return rows as { sku: string; line: string; held: string; quantity: string }[]
}

/** Levels whose sum is not what is reserved of them, or that have promised more than they have. */
async function wrongLevels() {
  const { rows } = await databaseOf(app.container).raw(
    `select l.id from inventory_level l left join (select inventory_item_id, location_id, sum(quantity) as held
       from reservation_item where deleted_at is null group by 1, 2) r
       on r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id
     where l.deleted_at is null and (l.reserved_quantity <> coalesce(r.held, 0)
       or l.reserved_quantity > l.stocked_quantity
       or (l.raw_reserved_quantity->>'value')::numeric <> l.reserved_quantity)`,
  )
  return rows
}

async function packed(order: Placed, part: Part) {
  const { status, body } = await admin.post(`/admin/orders/${order.id}/fulfillments`, {
    location_id: part.warehouse_id,
    items: [{ id: part.order_line_id, quantity: Number(part.quantity) }],
  })
  expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
}

afterEach(async () => {
  expect(await wrongLevels()).toEqual([])
})

describe("POST /admin/orders/{id}/warehouse", () => {
  it("moves all that is not packed: stock, lines, plan and parcels follow, totals stay", async () => {
    const order = await anOrder(["CUP", 3], ["PLATE", 2])
    const database = databaseOf(app.container)
    const [before] = await database("order_summary").where({ order_id: order.id })
    const { status, body } = await change(order, { warehouse_id: york })
    expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
    expect(await sources(order)).toEqual([
      { sku: "CUP", line: york, held: york, quantity: "3" },
      { sku: "PLATE", line: york, held: york, quantity: "2" },
    ])
    expect(body.plan.parcels).toMatchObject([{ warehouse_id: york, warehouse: "York", lines: 2 }])
    expect(body.plan.plan).toMatchObject({ reason: "changed", changed: { by: expect.any(String) } })
    const chosen = body.plan.plan.candidates.filter((candidate: { chosen: boolean }) => candidate.chosen)
    expect(chosen.map(({ name }: { name: string }) => name)).toEqual(["York"])
    expect(await database("order_summary").where({ order_id: order.id })).toEqual([before])
    const { body: seen } = await buyer.get(`/store/companies/me/orders/${order.id}`)
    expect(seen.order.parcels).toMatchObject([{ warehouse: "York", lines: [{ line: 1 }, { line: 2 }] }])
    expect(seen.order.total).toBe(order.total)
    await packed(order, { ...partOf(order), warehouse_id: york })
  })

  it("moves single lines, in exchange too, and does nothing a second time", async () => {
    const order = await anOrder(["CUP", 3], ["PLATE", 2])
    const lines = [
      { order_line_id: partOf(order, 1).order_line_id, warehouse_id: york },
      { order_line_id: partOf(order, 0).order_line_id, warehouse_id: shop.leeds },
    ]
    const { body: first } = await change(order, { lines }).expect(200)
    expect((await sources(order)).map(({ line, held }) => [line, held])).toEqual([
      [shop.leeds, shop.leeds],
      [york, york],
    ])
    expect(first.plan.parcels.map(({ warehouse }: { warehouse: string }) => warehouse).sort()).toEqual([
      "Leeds",
      "York",
    ])
    const { body: again } = await change(order, { lines }).expect(200)
    expect(again.plan.plan.changed).toEqual(first.plan.plan.changed)
  })

  it("is refused with every line that does not fit, and nothing moves", async () => {
    const order = await anOrder(["FEW", 2], ["PAIR", 2], ["CUP", 1], ["ONLY", 4])
    const before = await sources(order)
    const { status, body } = await change(order, { warehouse_id: york })
    expect([status, body.code]).toEqual([400, "INSUFFICIENT_INVENTORY"])
    const told = body.details.lines.map(({ line, sku, requested, available, warehouse_id }: never) => ({
      ...{ line, sku, requested, available, warehouse_id },
    }))
    // Of three pieces a pair takes two first.
    expect(told).toEqual([
      { line: 1, sku: "FEW", requested: "2", available: "1", warehouse_id: york },
      { line: 2, sku: "PAIR", requested: "2", available: "1", warehouse_id: york },
      { line: 4, sku: "ONLY", requested: "4", available: "0", warehouse_id: york },
    ])
    expect(await sources(order)).toEqual(before)
  })

  it("leaves what is packed; a packed line that is named is refused", async () => {
    const order = await anOrder(["CUP", 3], ["PLATE", 2])
    await packed(order, partOf(order))
    const { order_line_id, warehouse_id: was } = partOf(order)
    const named = await change(order, { lines: [{ order_line_id, warehouse_id: york }] })
    expect([named.status, named.body.code]).toEqual([400, "LINES_PACKED"])
    expect(named.body.details.lines).toEqual([{ order_line_id, line: 1, sku: "CUP", packed: "3" }])
    await change(order, { warehouse_id: york }).expect(200)
    expect((await sources(order)).map(({ line }) => line)).toEqual([was, york])
    await packed(order, { ...partOf(order, 1), warehouse_id: york })
    expect((await change(order, { warehouse_id: shop.leeds })).body.code).toBe("LINES_PACKED")
  })

  it("takes goods without stock along", async () => {
    const order = await anOrder(["SERVICE", 1], ["CUP", 1])
    await change(order, { warehouse_id: york }).expect(200)
    expect((await sources(order)).map(({ line, held }) => [line, held])).toEqual([
      [york, null],
      [york, york],
    ])
  })

  it("refuses a closed order, other orders' lines, and warehouses that do not serve it", async () => {
    const order = await anOrder(["CUP", 1])
    const other = partOf(await anOrder(["CUP", 1]))
    const abroad = await aWarehouse(app.container, shop, { name: "Berlin", latitude: 52.5, longitude: 13.4 })
    await databaseOf(app.container)("warehouse_profile")
      .where({ stock_location_id: abroad })
      .update({ service_area: JSON.stringify(["de"]) })
    const { order_line_id } = partOf(order)
    const answers = [
      await change(order, { warehouse_id: abroad }),
      await change(order, { lines: [{ order_line_id: other.order_line_id, warehouse_id: york }] }),
      await change(order, {}),
      await change(order, { warehouse_id: york, lines: [{ order_line_id, warehouse_id: york }] }),
      await change({ ...order, id: "order_none" }, { warehouse_id: york }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 404])
    expect(answers[0].body.message).toContain("York")
    await admin.post(`/admin/orders/${order.id}/cancel`).expect(200)
    expect((await change(order, { warehouse_id: york })).body.code).toBe("ORDER_CLOSED")
  })

  it("is for who may change orders, not for a keeper of stock", async () => {
    const order = await anOrder(["CUP", 1])
    const keeper = await aUser(app, { role_id: "warehouse_keeper" })
    const clerk = await aUser(app, { role_id: "order_clerk" })
    await keeper.get(`/admin/orders/${order.id}/warehouse/options`).expect(200)
    await keeper.post(`/admin/orders/${order.id}/warehouse`, { warehouse_id: york }).expect(403)
    const { body } = await clerk
      .post(`/admin/orders/${order.id}/warehouse`, { warehouse_id: york })
      .expect(200)
    expect(body.plan.plan.changed.by).toBe(clerk.id)
  })
})

describe("at once", () => {
  it("two clerks: one after the other, whatever way they come", async () => {
    const order = await anOrder(["CUP", 3], ["PLATE", 2])
    const places = [shop.lille, york, shop.leeds, york, shop.lille, york]
    const ways = [
      (warehouse_id: string) => change(order, { warehouse_id }),
      (warehouse_id: string) =>
        changeWarehouse(app.container, { order_id: order.id, wish: { warehouse_id }, by: "user_1" }),
    ]
    await Promise.all(places.map((place, index) => ways[index % 2](place)))
    const now = await sources(order)
    expect(new Set(now.flatMap(({ line, held }) => [line, held])).size).toBe(1)
  })

  it("a clerk and buyers want the last pieces: nobody gets what is not there", async () => {
    const orders = await Promise.all([anOrder(["LAST", 4]), anOrder(["LAST", 4])])
    const answers = await Promise.all([
      ...orders.map((order) => change(order, { warehouse_id: shop.lille })),
      buyer.order([{ sku: "LAST", quantity: 97 }]),
    ])
    const [a, b] = answers.map(({ status }) => status)
    expect([a, b].filter((status) => status === 200).length).toBeLessThan(2)
  })
})

describe("when it fails", () => {
  it("after whichever statement, nothing remains", async () => {
    const order = await anOrder(["CUP", 3], ["PLATE", 2])
    const attempt = (warehouse_id: string) =>
      changeWarehouse(app.container, { order_id: order.id, wish: { warehouse_id }, by: "user_1" })
    await untilQuiet(app.container)
    const { transactions } = await watchingSql(() => attempt(york))
    const [{ statements }] = transactions
    const writes = statements.filter((text) => /\b(update|insert)\b/i.test(text))
    expect(writes.length).toBeGreaterThanOrEqual(4)
    const before = await contentsOf(app.container)
    for (let statement = 1; statement < statements.length - 1; statement++) {
      const broken = { transaction: 0, statement, connection: "kept" as const }
      await watchingSql(() => expect(attempt(shop.lille)).rejects.toThrow("power"), broken)
      await untilQuiet(app.container)
      expect(changedTables(before, await contentsOf(app.container))).toEqual([])
    }
    await attempt(shop.lille)
    expect((await sources(order)).map(({ held }) => held)).toEqual([shop.lille, shop.lille])
  })
})

describe("GET /admin/orders/{id}/warehouse/options", () => {
  it("tells distance and what each serving warehouse could take of what is not packed", async () => {
    const order = await anOrder(["FEW", 5], ["CUP", 3])
    const { body } = await admin.get(`/admin/orders/${order.id}/warehouse/options`).expect(200)
    expect(body.lines).toMatchObject([
      { line: 1, sku: "FEW", quantity: "5", warehouse_id: shop.leeds },
      { line: 2, sku: "CUP", quantity: "3", warehouse_id: shop.leeds },
    ])
    const told = Object.fromEntries(
      body.options.map(({ warehouse, takes_all, lines }: never) => [
        warehouse,
        [takes_all, (lines as { could_take: string }[]).map(({ could_take }) => could_take)],
      ]),
    )
    expect(told).toEqual({ Leeds: [true, ["5", "3"]], York: [false, ["3", "3"]], Lille: [false, ["0", "3"]] })
    const distances = body.options.map(({ distance_km }: { distance_km: number }) => distance_km)
    expect(distances).toEqual([...distances].sort((a: number, b: number) => a - b))
    await packed(order, partOf(order))
    const after = await admin.get(`/admin/orders/${order.id}/warehouse/options`).expect(200)
    expect(after.body.lines.map(({ sku }: { sku: string }) => sku)).toEqual(["CUP"])
  })

  it("costs as many statements for one line as for many", async () => {
    const [one, many] = [
      await anOrder(["CUP", 1]),
      await anOrder(["CUP", 1], ["PLATE", 1], ["FEW", 1], ["ONLY", 1]),
    ]
    await untilQuiet(app.container)
    const asking = ({ id }: Placed) => watchingSql(() => admin.get(`/admin/orders/${id}/warehouse/options`))
    await asking(one)
    const [few, more] = [await asking(one), await asking(many)]
    expect(more.statements.length).toBe(few.statements.length)
    expect((await admin.get("/admin/orders/order_none/warehouse/options")).status).toBe(404)
  })
})

describe("POST /admin/warehouses/simulate with goods", () => {
  const ship_to = { country_code: "gb", city: "York" }
  const simulating = (lines: object[]) => admin.post("/admin/warehouses/simulate", { ship_to, lines })

  it("tells from where they would ship there now, and what is short, and reserves nothing", async () => {
    const lines = [
      { sku: "CUP", quantity: 3 },
      { sku: "SERVICE", quantity: 1 },
    ]
    const { body } = await simulating(lines).expect(200)
    expect(body).toMatchObject({ basis: "city", place: "York", shipping: { policy: "fewest_parcels" } })
    const [cup, service] = body.shipping.lines
    expect(cup).toMatchObject({ line: 1, title: "Goods CUP", quantity: "3", available: "3" })
    expect(cup.parts).toEqual([{ warehouse_id: york, warehouse: "York", quantity: "3", is_backorder: false }])
    expect(service.parts).toMatchObject([{ warehouse: null, quantity: "1" }])
    const { body: short } = await simulating([{ sku: "ONLY", quantity: "1000" }]).expect(200)
    const [only] = short.shipping.lines
    expect([only.parts, Number(only.available) < 1000]).toEqual([[], true])
    const { status, body: unknown } = await simulating([{ sku: "NONE", quantity: 1 }])
    expect([status, unknown.message]).toEqual([400, "lines.0.sku: there are no goods NONE"])
    expect((await simulating([{ sku: "CUP", quantity: 0 }])).status).toBe(400)
  })
})

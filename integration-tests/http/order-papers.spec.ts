import type { Test } from "supertest"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { unique } from "../helpers/company-builders"
import { pagesOf } from "../helpers/pdf-text"
import { databaseOf } from "../helpers/pricing"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { stopJobs, untilQuiet, watchingSql } from "../helpers/sql-watch"
import { aUser, type Clerk } from "../helpers/staff-builders"

const app = useApp()
let shop: Shop
let admin: Clerk
let buyer: BuyerClient

const CHINESE = "海港贸易有限公司"

beforeAll(async () => {
  shop = await aShop(app.container)
  admin = await aUser(app, { role_id: "owner" })
  await someGoods(app.container, shop, [
    { sku: "CUP", price: 10, stock: { [shop.leeds]: 20_000 } },
    { sku: "BOWL", price: 10, stock: { [shop.leeds]: 1000 } },
    { sku: "PLATE", price: 4.1, stock: { [shop.lille]: 1000 } },
    { sku: "CUP-24", price: 200, pack: { of: "CUP", quantity: 24 } },
  ])
  buyer = await aBuyer(app, shop, 1_000_000)
  await databaseOf(app.container)("company").where({ id: buyer.company.id }).update({ name: CHINESE })
})

type Placed = {
  id: string
  display_id: number
  lines: { parts: { order_line_id: string; warehouse_id: string; quantity: string }[] }[]
}

async function anOrder(lines: object[], more: object = {}, who = buyer): Promise<Placed> {
  const { status, body } = await who.order(lines, more)
  expect({ status, message: body.message }).toEqual({ status: 201, message: undefined })
  return body.order
}

async function papers(test: Test) {
  const { status, headers, body } = await test.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = []
    response.on("data", (chunk: Buffer) => chunks.push(chunk))
    response.on("end", () => done(null, Buffer.concat(chunks)))
  })
  const file = body as Buffer
  expect([status, headers["content-type"]]).toEqual([200, "application/pdf"])
  return { name: /filename="(.*)"/.exec(headers["content-disposition"])?.[1], pages: pagesOf(file) }
}

const paper = (order: Placed, kind: string, query = "") =>
  papers(admin.get(`/admin/orders/${order.id}/papers/${kind}${query}`))

const MIXED = [
  { sku: "CUP-24", quantity: 3, note: "blue" },
  { sku: "PLATE", quantity: 2 },
]

describe("GET /admin/orders/{id}/papers/{kind}", () => {
  it("picking-list: each warehouse's lines in packs and units, with customer, remark and wanted day", async () => {
    const wanted = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
    const order = await anOrder(MIXED, { remark: "请走后门", requested_delivery_date: wanted })
    const { name, pages } = await paper(order, "picking-list", "?language=zh")
    expect(name).toBe(`picking-list-${order.display_id}.pdf`)
    expect(pages).toHaveLength(2)
    const [lille, leeds] = ["Lille", "Leeds"].map((city) => pages.find((page) => page.includes(city))!)
    for (const text of [`拣货单 ${order.display_id} · Leeds`, CHINESE, "请走后门", "3 × 24", "72", "blue"]) {
      expect(leeds).toContain(text)
    }
    expect(leeds).not.toContain("PLATE")
    expect(lille).toContain("PLATE")
    expect([lille, leeds].every((page) => !page.includes("£"))).toBe(true)
  })

  it("picking-list: what is packed is not picked again", async () => {
    const order = await anOrder([{ sku: "CUP", quantity: 5 }])
    const [{ order_line_id, warehouse_id }] = order.lines[0].parts
    const packing = (quantity: number) =>
      admin
        .post(`/admin/orders/${order.id}/fulfillments`, {
          location_id: warehouse_id,
          items: [{ id: order_line_id, quantity }],
        })
        .expect(200)
    await packing(2)
    const { pages } = await paper(order, "picking-list")
    expect(pages[0]).toMatch(/Goods CUP\n(.*\n)*3\n/)
    await packing(3)
    const { status, body } = await admin.get(`/admin/orders/${order.id}/papers/picking-list`)
    expect([status, body.code]).toEqual([400, "NOTHING_TO_PRINT"])
  })

  it("delivery-note: one for each parcel, also before it is packed, without prices", async () => {
    const order = await anOrder(MIXED, { po_number: "PO-17" })
    const [{ order_line_id, warehouse_id }] = order.lines[0].parts
    await admin
      .post(`/admin/orders/${order.id}/fulfillments`, {
        location_id: warehouse_id,
        items: [{ id: order_line_id, quantity: 2 }],
      })
      .expect(200)
    const { pages } = await paper(order, "delivery-note")
    const told = pages.map((page) => [
      /Delivery note (\S+)/.exec(page)?.[1],
      ["Leeds", "Lille"].find((city) => page.includes(city)),
      page.includes("not packed yet"),
      page.includes("PO-17"),
      /£|Price/.test(page),
    ])
    const number = order.display_id
    expect(told.slice(0, 1)).toEqual([[`${number}-1`, "Leeds", false, true, false]])
    expect(told.slice(1).map((note) => note.slice(1))).toEqual(
      expect.arrayContaining([
        ["Leeds", true, true, false],
        ["Lille", true, true, false],
      ]),
    )
    expect(pages[0]).toMatch(/CUP-24\nGoods CUP-24\n(blue\n)?2\n/)
  })

  it("order: prices and totals as the buyer has them", async () => {
    const order = await anOrder([{ sku: "PLATE", quantity: 2 }])
    const { pages } = await paper(order, "order")
    // (8.20 + 4.95) × 1.2
    for (const text of [`Order ${order.display_id}`, CHINESE, "£4.10", "£8.20", "£4.95", "£2.63", "£15.78"]) {
      expect(pages.join("\n")).toContain(text)
    }
  })

  it("refuses what it does not know", async () => {
    const order = await anOrder([{ sku: "PLATE", quantity: 1 }])
    const asked = (path: string) => admin.get(`/admin/orders/${path}`)
    const answers = [
      await asked(`${order.id}/papers/invoice`),
      await asked(`${order.id}/papers/order?language=fr`),
      await asked("order_none/papers/order"),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 404])
    expect(answers[0].body.message).toContain("picking-list")
  })
})

describe("POST /admin/papers", () => {
  it("has the papers in the order asked for, each numbered for itself", async () => {
    const orders = [
      await anOrder([{ sku: "PLATE", quantity: 1 }]),
      await anOrder([{ sku: "CUP", quantity: 1 }]),
    ]
    const [first, second] = orders
    const { name, pages } = await papers(
      admin.post("/admin/papers", { kind: "order", order_ids: [second.id, first.id], language: "en" }),
    )
    expect(name).toBe("orders.pdf")
    expect(pages.map((page) => /Order (\d+) · Page 1 of 1/.exec(page)?.[1])).toEqual([
      String(second.display_id),
      String(first.display_id),
    ])
  })

  it("puts several orders together as one pick of each warehouse", async () => {
    const orders = [
      await anOrder([{ sku: "BOWL", quantity: 2 }]),
      await anOrder([{ sku: "BOWL", quantity: 5 }]),
    ]
    const order_ids = orders.map(({ id }) => id)
    const { pages } = await papers(
      admin.post("/admin/papers", { kind: "picking-list", order_ids, together: true, language: "en" }),
    )
    expect(pages).toHaveLength(1)
    const [a, b] = orders.map(({ display_id }) => display_id)
    expect(pages[0].replace(/ +/g, " ")).toContain(`#${a}: 2 #${b}: 5`)
    expect(pages[0]).toMatch(/\n7\n/)
  })

  it.each(["order", "picking-list", "delivery-note"])(
    "%s: as many statements for one as for ten",
    async (kind) => {
      const order_ids: string[] = []
      for (let count = 0; count < 10; count++) {
        order_ids.push((await anOrder(MIXED)).id)
      }
      await stopJobs()
      await untilQuiet(app.container)
      const asking = (ids: string[]) =>
        watchingSql(() => papers(admin.post("/admin/papers", { kind, order_ids: ids })))
      await asking(order_ids.slice(0, 1))
      const one = await asking(order_ids.slice(0, 1))
      const ten = await asking(order_ids)
      expect(ten.statements.length).toBe(one.statements.length)
    },
  )

  it("finds no order of another's customer", async () => {
    const rep = await aUser(app, { role_id: "sales_rep", scope: "own" })
    const mine = await aBuyer(app, shop, 10_000)
    await databaseOf(app.container)("company")
      .where({ id: mine.company.id })
      .update({ sales_rep_id: rep.id, name: unique("Mine") })
    const own = await anOrder([{ sku: "PLATE", quantity: 1 }], {}, mine)
    const theirs = await anOrder([{ sku: "PLATE", quantity: 1 }])
    await rep.get(`/admin/orders/${own.id}/papers/order`).expect(200)
    await rep.post("/admin/papers", { kind: "order", order_ids: [own.id] }).expect(200)
    const answers = [
      await rep.get(`/admin/orders/${theirs.id}/papers/order`),
      await rep.post("/admin/papers", { kind: "order", order_ids: [own.id, theirs.id] }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
  })

  it("refuses none, one twice, more than 100, and who may not read orders", async () => {
    const { id } = await anOrder([{ sku: "PLATE", quantity: 1 }])
    const asked = async (order_ids: string[]) =>
      (await admin.post("/admin/papers", { kind: "order", order_ids })).status
    const many = Array.from({ length: 101 }, (_, index) => `order_${index}`)
    expect([await asked([]), await asked([id, id]), await asked(many)]).toEqual([400, 400, 400])
    expect(await asked([id, "order_none"])).toBe(404)
    const nobody = await aUser(app)
    await nobody.post("/admin/papers", { kind: "order", order_ids: [id] }).expect(403)
  })
})

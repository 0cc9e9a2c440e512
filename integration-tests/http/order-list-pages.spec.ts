import { PassThrough } from "stream"
import { stream } from "exceljs"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { databaseOf } from "../helpers/pricing"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { stopJobs, untilQuiet, watchingSql } from "../helpers/sql-watch"
import { asStaff, aUser, type Clerk } from "../helpers/staff-builders"

const LIST = "/admin/order-list"

const app = useApp()
let shop: Shop
let admin: Clerk
let rep: Clerk
let mine: BuyerClient
let other: BuyerClient

beforeAll(async () => {
  await stopJobs()
  shop = await aShop(app.container)
  admin = await aUser(app, { role_id: "owner" })
  await someGoods(app.container, shop, [{ sku: "CUP", price: 10, stock: { [shop.leeds]: 1000 } }])
  rep = await aUser(app, { role_id: "sales_rep", scope: "own" })
  mine = await aBuyer(app, shop, 100_000, { sales_rep_id: rep.id })
  other = await aBuyer(app, shop, 100_000)
})

type Listed = { id: string; display_id: number }

async function anOrder(who: BuyerClient, more: object = {}): Promise<Listed> {
  const { status, body } = await who.order([{ sku: "CUP", quantity: 1 }], more)
  expect({ status, message: body.message }).toEqual({ status: 201, message: undefined })
  return body.order
}

const some = async (count: number, who: BuyerClient, more?: object) => {
  const orders: string[] = []
  for (let index = 0; index < count; index++) {
    orders.unshift((await anOrder(who, more)).id)
  }
  return orders
}
const ids = (body: { orders: Listed[] }) => body.orders.map(({ id }) => id)

describe("pages of the list", () => {
  it("go on behind a cursor without missing or repeating any, while orders come in and change", async () => {
    const placed = await some(5, other, { po_number: "PAGES" })
    // At the same moment: the id decides.
    await databaseOf(app.container)("order")
      .whereIn("id", placed.slice(1, 3))
      .update({ created_at: "2026-11-01" })
    const before = await admin.get(`${LIST}?q=PAGES&limit=100`)
    const seen: string[] = []
    let cursor: string | null = ""
    while (cursor !== null) {
      const { body } = await admin.get(`${LIST}?q=PAGES&limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...ids(body))
      cursor = body.next_cursor
      await anOrder(other, { po_number: "PAGES" })
      await admin.post(`/admin/orders/${seen[0]}/complete`)
    }
    expect(seen).toEqual(ids(before.body))
    expect([...seen].sort()).toEqual([...placed].sort())
  })

  it("say how many there are, and beyond a thousand only that there are more", async () => {
    await databaseOf(app.container).raw(
      `insert into "order" (id, status, version, is_draft_order, currency_code)
       select 'order_many_' || n, 'completed', 1, false, 'usd' from generate_series(1, 1001) n`,
    )
    const counted = async (query: string) => {
      const { count, is_exact } = (await admin.get(`${LIST}?limit=1&${query}`)).body
      return [count, is_exact]
    }
    expect(await counted("currency_code=usd")).toEqual([1000, false])
    await databaseOf(app.container)("order").where({ id: "order_many_1" }).del()
    expect(await counted("currency_code=usd")).toEqual([1000, true])
    expect(await counted("currency_code=usd&q=CUP")).toEqual([0, true])
    const draft = { is_draft_order: true }
    await databaseOf(app.container)("order").where({ id: "order_many_2" }).update(draft)
    expect(await counted("currency_code=usd")).toEqual([999, true])
  })

  it("take two statements and the counts one, however many orders there are and whatever is asked", async () => {
    const statements = async (path: string) => {
      await untilQuiet(app.container)
      const { statements: all } = await watchingSql(() => admin.get(path))
      return all.filter((text) => text.includes(`from "order" o`)).length
    }
    const filtered =
      "q=CUP&stage=placed&payment_status=on_account&warehouse_id=x&source=mall&source=other&waits_for=packing"
    const asked = [`${LIST}?limit=1`, `${LIST}?limit=100`, `${LIST}?${filtered}`, `${LIST}/counts`]
    const sent: number[] = []
    for (const path of asked) {
      sent.push(await statements(path))
    }
    expect(sent).toEqual([2, 2, 2, 1])
  })
})

describe("a sales rep who sees their own customers", () => {
  it("finds only their orders, whatever is asked", async () => {
    const [own] = await some(1, mine)
    const [theirs] = await some(1, other)
    const listed = async (query = "") => ids((await rep.get(`${LIST}?limit=100${query}`)).body)
    expect(await listed()).toContain(own)
    for (const query of [
      "",
      `&company_id=${other.company.id}`,
      `&q=${other.company.code}`,
      "&payment_status=on_account",
    ]) {
      expect(await listed(query)).not.toContain(theirs)
    }
    expect(await listed(`&company_id=${other.company.id}`)).toEqual([])
    const { body } = await rep.get(`${LIST}?limit=1&company_id=${other.company.id}`)
    expect([body.count, body.is_exact, body.next_cursor]).toEqual([0, true, null])
  })

  it("counts only theirs", async () => {
    const counts = async () => (await rep.get(`${LIST}/counts`)).body.waiting.packing
    const before = await counts()
    await some(1, other)
    expect(await counts()).toBe(before)
    await some(2, mine)
    expect(await counts()).toBe(before + 2)
  })

  it("takes nothing away as a file without the permission, and of theirs only with it", async () => {
    const refused = await rep.get(`${LIST}/export`)
    expect([refused.status, refused.body.message]).toEqual([403, expect.stringContaining("export")])
    const clerk = await aUser(app)
    await asStaff(app.container, clerk.id, { role_id: "order_clerk", scope: "own" })
    expect(await sheetOf(clerk.get(`${LIST}/export`))).toHaveLength(1)
  })
})

/** Rows of the exported file, the titles first. */
async function sheetOf(request: ReturnType<Clerk["get"]>): Promise<unknown[][]> {
  const { status, headers, body } = await request.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = []
    response.on("data", (chunk: Buffer) => chunks.push(chunk))
    response.on("end", () => done(null, Buffer.concat(chunks)))
  })
  expect([status, headers["content-type"]]).toEqual([
    200,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ])
  const rows: unknown[][] = []
  const file = new PassThrough()
  file.end(body)
  for await (const sheet of new stream.xlsx.WorkbookReader(file, { styles: "cache" })) {
    for await (const row of sheet) {
      rows.push((row.values as unknown[]).slice(1))
    }
  }
  return rows
}

describe("GET /admin/order-list/export", () => {
  it("is the list as it is filtered, in the reader's words, money as numbers and times as dates", async () => {
    const order = await anOrder(mine, { po_number: "=1+1" })
    await anOrder(mine)
    const [titles, row, ...more] = await sheetOf(
      admin.get(`${LIST}/export?q=${encodeURIComponent("=1+1")}&language=zh`),
    )
    expect(more).toEqual([])
    const told = Object.fromEntries(titles.map((title, index) => [title, row[index]]))
    expect(told).toMatchObject({
      ...{ 订单号: order.display_id, 客户编码: mine.company.code, 业务员: rep.email, 订单来源: "订货商城" },
      ...{ 客户单号: "=1+1", 行数: 1, 合计: 17.94, 币种: "GBP", 订单状态: "已提交", 付款状态: "账期支付" },
      ...{ 待处理: "待出库", 仓库: "Leeds", 下单时间: expect.any(Date) },
    })
    const english = await sheetOf(admin.get(`${LIST}/export?company_id=${mine.company.id}`))
    expect(english[0].slice(0, 3)).toEqual(["Order", "Placed", "Company code"])
    const { body } = await admin.get(`${LIST}?limit=100&company_id=${mine.company.id}`)
    expect(english.slice(1).map(([number]) => number)).toEqual(
      body.orders.map(({ display_id }: Listed) => display_id),
    )
  })

  it("gives all of some thousands", async () => {
    await databaseOf(app.container).raw(
      `insert into "order" (id, status, version, is_draft_order, currency_code)
       select 'order_file_' || n, 'completed', 1, false, 'chf' from generate_series(1, 2500) n`,
    )
    const rows = await sheetOf(admin.get(`${LIST}/export?currency_code=chf`))
    expect(new Set(rows.map(([number]) => number)).size).toBe(2501)
  })

  it("is refused for more than 10,000 orders, which it would leave out", async () => {
    await databaseOf(app.container).raw(
      `insert into "order" (id, status, version, is_draft_order, currency_code)
       select 'order_flood_' || n, 'completed', 1, false, 'eur' from generate_series(1, 10001) n`,
    )
    const { status, body } = await admin.get(`${LIST}/export?currency_code=eur`)
    expect([status, body.code, body.details]).toEqual([400, "TOO_MANY_ORDERS", { most: 10_000 }])
  })
})

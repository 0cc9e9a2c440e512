import { useApp } from "../helpers/app"
import { aMember, unique } from "../helpers/company-builders"
import { aUser, type Clerk } from "../helpers/staff-builders"
import { aWorld, type World } from "../helpers/world"

const app = useApp()
let world: World
let clerk: Clerk
let company: string
let channel: string
beforeAll(async () => {
  world = await aWorld(app)
  await aUser(app, { role_id: "owner" })
  clerk = await aUser(app, { role_id: "order_clerk" })
  channel = `sales_channel_id=${world.shop.channelId}`
  company = `/admin/companies/${world.buyer.company.id}`
}, 120_000)

const sheet = (lines: { sku: string; quantity: string }[], more: object = {}) => ({
  ...{ lines: lines.map((line) => ({ ...line, name: "", note: "" })), key: unique("key"), ...more },
})

describe("ordering on a company's behalf", () => {
  it("shows the goods that its buyers see, at their prices", async () => {
    const { body: bought } = await world.buyer.get("/store/catalog?q=CUP")
    const { body: shown } = await clerk.get(`${company}/catalog?q=CUP&${channel}`).expect(200)
    expect(shown.goods).toEqual(bought.goods)
    expect(shown.goods[0]).toMatchObject({ sku: "CUP", stock: { available: expect.any(String) } })
    const { body: usual } = await clerk.get(`${company}/usual-goods?${channel}`).expect(200)
    expect(usual.goods.map(({ sku }: { sku: string }) => sku)).toEqual(["CUP"])
  })

  it("previews what placing then does, and says who it was and how it came", async () => {
    const order = {
      lines: [{ sku: "CUP", quantity: "3" }],
      ship_to: world.buyer.address.id,
      sales_channel_id: world.shop.channelId,
      source: "phone",
      remark: "rang at nine",
    }
    const { body: preview } = await clerk.post(`${company}/orders/preview`, order).expect(200)
    const { body: placed } = await clerk
      .post(`${company}/orders`, { ...order, expected_total: preview.order.total })
      .expect(201)
    expect(placed.order.total).toBe(preview.order.total)
    const { body: last } = await clerk.get(`${company}/orders/last`).expect(200)
    expect(last.order).toMatchObject({
      order_id: placed.order.id,
      lines: [{ sku: "CUP", quantity: "3", variant_id: world.variants.CUP, note: null }],
    })
  })

  it("is placed once under its key, whichever colleague sends it again", async () => {
    const order = {
      lines: [{ sku: "CUP", quantity: "4" }],
      ship_to: world.buyer.address.id,
      sales_channel_id: world.shop.channelId,
    }
    const key = { "Idempotency-Key": unique("sheet") }
    const { body: first } = await clerk.post(`${company}/orders`, order).set(key).expect(201)
    const colleague = await aUser(app, { role_id: "order_clerk" })
    const { body: again } = await colleague.post(`${company}/orders`, order).set(key).expect(200)
    expect(again.order.id).toBe(first.order.id)
  })

  it("lists every problem before anything is placed", async () => {
    const lines = [
      { sku: "CUP", quantity: "99999999" },
      { sku: "NOTHING", quantity: "1" },
    ]
    const { body } = await clerk
      .post(`${company}/orders/preview`, {
        lines,
        ship_to: world.buyer.address.id,
        sales_channel_id: world.shop.channelId,
      })
      .expect(200)
    expect(body.problems.map(({ line }: { line: number }) => line).sort()).toEqual([1, 2])
  })

  it("acts for the member who is named, and for nobody of another company", async () => {
    const { member } = await aMember(app.container, world.buyer.company.id)
    await clerk.get(`${company}/catalog?customer_id=${member.customer_id}`).expect(200)
    const { body } = await clerk
      .get(`${company}/catalog?customer_id=${world.distributor.customer_id}`)
      .expect(404)
    expect(body.message).toContain("customer_id")
    await clerk.get(`/admin/companies/${world.suspended.company.id}/catalog`).expect(403)
    await clerk.get("/admin/companies/comp_none/catalog").expect(404)
  })

  it("has no last order where there is none", async () => {
    const { body } = await clerk.get(`/admin/companies/${world.pending.company.id}/orders/last`).expect(200)
    expect(body).toEqual({ order: null })
  })
})

describe("a sheet left for later", () => {
  it("comes back as it was typed, whoever opens it, and is cleared away once", async () => {
    const typed = sheet([{ sku: "CUP", quantity: "2箱" }], { remark: "call back", source: "message" })
    const { body } = await clerk
      .post("/admin/sheet-drafts", { company_id: world.buyer.company.id, sheet: typed })
      .expect(201)
    const { id } = body.sheet_draft
    expect(body.sheet_draft).toMatchObject({
      company: { id: world.buyer.company.id },
      saved_by: { id: clerk.id, name: clerk.email },
      line_count: 1,
    })
    const other = await aUser(app, { role_id: "order_clerk" })
    const again = sheet([
      { sku: "PLATE", quantity: "" },
      { sku: "CUP", quantity: "1" },
    ])
    await other
      .post(`/admin/sheet-drafts/${id}`, { company_id: world.buyer.company.id, sheet: again })
      .expect(200)
    const { body: read } = await clerk.get(`/admin/sheet-drafts/${id}`).expect(200)
    expect(read.sheet_draft.sheet).toEqual({
      ...again,
      ...{ source: "on_behalf", ship_to: "", payment: "", po_number: "", remark: "", promo_codes: [] },
      requested_delivery_date: "",
    })
    expect(read.sheet_draft.saved_by.id).toBe(other.id)
    const shorter = sheet([{ sku: "CUP", quantity: "7" }])
    await other
      .post(`/admin/sheet-drafts/${id}`, { company_id: world.buyer.company.id, sheet: shorter })
      .expect(200)
    expect((await clerk.get(`/admin/sheet-drafts/${id}`)).body.sheet_draft.sheet.lines).toEqual(shorter.lines)
    const { body: list } = await clerk.get("/admin/sheet-drafts").expect(200)
    expect(list.sheet_drafts.map((draft: { id: string }) => draft.id)).toContain(id)
    await clerk.delete(`/admin/sheet-drafts/${id}`).expect(200)
    await clerk.get(`/admin/sheet-drafts/${id}`).expect(404)
    await clerk.delete(`/admin/sheet-drafts/${id}`).expect(200)
  })

  it("stays the company's whose it is", async () => {
    const typed = sheet([{ sku: "CUP", quantity: "1" }])
    const { body } = await clerk
      .post("/admin/sheet-drafts", { company_id: world.buyer.company.id, sheet: typed })
      .expect(201)
    const moved = { company_id: world.suspended.company.id, sheet: typed }
    await clerk.post(`/admin/sheet-drafts/${body.sheet_draft.id}`, moved).expect(400)
    await clerk.post("/admin/sheet-drafts", { company_id: "comp_none", sheet: typed }).expect(404)
    const rep = await aUser(app, { role_id: "sales_rep", scope: "own" })
    await rep.get(`/admin/sheet-drafts/${body.sheet_draft.id}`).expect(404)
    expect((await rep.get("/admin/sheet-drafts")).body.sheet_drafts).toEqual([])
    await rep.post("/admin/sheet-drafts", { company_id: world.buyer.company.id, sheet: typed }).expect(404)
  })
})

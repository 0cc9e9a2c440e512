import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { findRule } from "../../src/api/access/find-rule"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { unique } from "../helpers/company-builders"
import { adminRoutes } from "../helpers/core-routes"
import { databaseOf } from "../helpers/pricing"
import { aUser, type Clerk } from "../helpers/staff-builders"
import { aWorld, type World } from "../helpers/world"

const app = useApp()
let world: World
/** The rep of `mine`; the world's own buyer is another rep's customer. */
let rep: Clerk
let mine: BuyerClient
let my_order: string
/** What core's routes about another customer's records are asked for, by the name in the path. */
const theirs: Record<string, string> = {}

beforeAll(async () => {
  world = await aWorld(app)
  const owner = await aUser(app, { role_id: "owner" })
  // Every right that there is, but for one's own customers alone.
  const { body } = await owner.get("/admin/staff-roles")
  const { body: made } = await owner.post("/admin/staff-roles", {
    name: unique("Everything of one's own"),
    permissions: body.permissions,
  })
  rep = await aUser(app, { role_id: made.role.id, scope: "own" })
  mine = await aBuyer(app, world.shop, 1_000_000)
  const database = databaseOf(app.container)
  await database("company").where({ id: mine.company.id }).update({ sales_rep_id: rep.id, region: "North" })
  my_order = (await mine.order([{ sku: "CUP", quantity: 1 }])).body.order.id
  await createOrderFulfillmentWorkflow(app.container).run({
    input: { order_id: world.order_id, items: await linesOf(world.order_id) },
  })
  const [payment] = await database("payment as p")
    .join("order_payment_collection as l", "l.payment_collection_id", "p.payment_collection_id")
    .where({ order_id: world.order_id })
    .select("p.id", "p.payment_collection_id")
  const [line] = await database("order_item").where({ order_id: world.order_id })
  Object.assign(theirs, {
    company: world.buyer.company.id,
    order: world.order_id,
    customer: world.buyer.owner.id,
    payment: payment.id,
    payment_collection: payment.payment_collection_id,
    order_line: line.item_id,
  })
}, 120_000)

async function linesOf(order_id: string) {
  const items = await databaseOf(app.container)("order_item").where({ order_id })
  return items.map(({ item_id, quantity }) => ({ id: item_id, quantity: Number(quantity) }))
}

/** Every id and name by which another rep's customer could be told from an answer. */
function marks(): string[] {
  const { company, owner, address } = world.buyer
  return [
    company.id,
    company.code,
    company.customer_group_id,
    owner.id,
    owner.email,
    address.id,
    world.order_id,
  ]
}

const routes = adminRoutes().map((name) => {
  const [method, url] = name.split(" ")
  return { name, method, url, rule: findRule(method, url.replace(/\{(\w+)\}/g, "$1_x"))!.rule }
})

describe("a rep with every right for their own customers", () => {
  const whole = routes.filter(({ rule }) => rule.confined === "whole").map(({ name }) => [name] as const)

  it.each(whole)("may not %s, which tells of all customers", async (name) => {
    const [method, url] = name.split(" ")
    const path = url.replace(/\{\w+\}/g, "x")
    const send = method === "GET" ? rep.get(path) : method === "POST" ? rep.post(path) : rep.delete(path)
    const { status, text } = await send
    expect(status).toBe(403)
    expect(marks().filter((mark) => text.includes(mark))).toEqual([])
  })

  const named = routes.flatMap(({ name, rule }) =>
    typeof rule.confined === "object" ? [[name, rule.confined] as const] : [],
  )

  it.each(named)("does not find another rep's by %s", async (name, { kind, in: where, name: field }) => {
    const [method, url] = name.split(" ")
    const id = theirs[kind] ?? `${kind}_x`
    const path = url.replace(/\{(\w+)\}/g, (_, param) => (where === "params" && param === field ? id : "x"))
    const query = where === "query" ? `?${field}=${id}` : ""
    const body = where === "body" ? { [field]: id } : {}
    const send =
      method === "GET"
        ? rep.get(path + query)
        : method === "POST"
          ? rep.post(path + query, body)
          : rep.delete(path)
    const { status, text } = await send
    expect([status, JSON.parse(text).type]).toEqual([404, "not_found"])
    expect(marks().filter((mark) => text.includes(mark) && mark !== id)).toEqual([])
  })

  const own = routes.filter(({ method, rule }) => method === "GET" && rule.confined === "route")

  it.each(own.map(({ url }) => [url] as const))("sees in %s their own alone", async (url) => {
    const { status, text } = await rep.get(url)
    expect(status).toBe(200)
    expect(marks().filter((mark) => text.includes(mark))).toEqual([])
  })

  // Core never answers this one while its index module is not installed.
  const SILENT = "/admin/index/details"
  const free = routes.filter(
    ({ method, url, rule }) =>
      method === "GET" && rule.confined === "nobody's" && !url.includes("{") && url !== SILENT,
  )

  it.each(free.map(({ url }) => [url] as const))("learns of no other customer from %s", async (url) => {
    const { text } = await rep.get(url)
    expect(marks().filter((mark) => text.includes(mark))).toEqual([])
  })

  it("sees and works with their own", async () => {
    const { body } = await rep.get("/admin/companies").expect(200)
    expect(body.companies.map(({ id }: { id: string }) => id)).toEqual([mine.company.id])
    await rep.get(`/admin/companies/${mine.company.id}`).expect(200)
    await rep.get(`/admin/orders/${my_order}?fields=*customer,*items,+company.name`).expect(200)
    await rep.get(`/admin/returns?order_id=${my_order}`).expect(200)
    const { body: accounts } = await rep.get("/admin/ledger/accounts").expect(200)
    expect(accounts.accounts.map(({ company_id }: { company_id: string }) => company_id)).toContain(
      mine.company.id,
    )
  })

  it("reaches no other customer through fields", async () => {
    for (const fields of ["*customer.orders", "*sales_channel.orders", "+region.carts.email", "*orders"]) {
      await rep.get(`/admin/orders/${my_order}?fields=${fields}`).expect(403)
    }
    await rep.get("/admin/regions?fields=id,*orders").expect(403)
  })

  it("registers customers of their own, not of somebody else", async () => {
    const { body: tier } = await rep.get("/admin/tiers?limit=1").expect(200)
    const company = { name: "New", code: unique("n"), currency_code: "gbp", tier_id: tier.tiers[0].id }
    const { body } = await rep.post("/admin/companies", company).expect(200)
    expect(body.company.sales_rep_id).toBe(rep.id)
    const other = await aUser(app)
    const refused = await rep.post("/admin/companies", {
      ...company,
      code: unique("n"),
      sales_rep_id: other.id,
    })
    expect([refused.status, refused.body.message]).toEqual([
      400,
      expect.stringContaining("out of your sight"),
    ])
  })
})

describe("other scopes", () => {
  it("a region shows the customers in it", async () => {
    const clerk = await aUser(app, { role_id: "order_clerk", scope: "region", regions: ["North"] })
    const { body } = await clerk.get("/admin/companies").expect(200)
    expect(body.companies.map(({ id }: { id: string }) => id)).toEqual([mine.company.id])
    await clerk.get(`/admin/orders/${world.order_id}`).expect(404)
  })

  it("a department shows the customers of its reps, as soon as they are in it", async () => {
    const lead = await aUser(app, { role_id: "order_clerk", scope: "department", department: "East" })
    expect((await lead.get("/admin/companies")).body.count).toBe(0)
    await databaseOf(app.container)("staff_member")
      .where({ subject_id: rep.id })
      .update({ department: "East" })
    const { body } = await lead.get("/admin/companies").expect(200)
    expect(body.companies.map(({ id }: { id: string }) => id)).toContain(mine.company.id)
    expect(body.companies.map(({ id }: { id: string }) => id)).not.toContain(world.buyer.company.id)
  })
})

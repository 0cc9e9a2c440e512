import { Modules } from "@medusajs/framework/utils"
import { changeCompanyStatusWorkflow } from "../../src/workflows/company"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCompany, aTier, unique, type TestTier } from "../helpers/company-builders"
import { aHold, financeOf } from "../helpers/credit-builders"
import { databaseOf } from "../helpers/pricing"
import { aShop, someGoods } from "../helpers/shop"
import { stopJobs, untilQuiet, watchingSql } from "../helpers/sql-watch"

const app = useApp()
let admin: Awaited<ReturnType<typeof anAdmin>>
let tier: TestTier
let rep: string
let harbour: BuyerClient
let quay: BuyerClient
const tag = unique("row")

/**
 * Three companies of one tier: Harbour with two orders, of which the last is cancelled, 30.00 used and the first held;
 * Quay with a later order and 50.00 overdue; Seaside, pending, which has nothing.
 */
beforeAll(async () => {
  await stopJobs()
  admin = await anAdmin(app)
  const shop = await aShop(app.container)
  await someGoods(app.container, shop, [{ sku: "CUP", price: 5, stock: { [shop.leeds]: 100 } }])
  tier = await aTier(app.container)
  const user = { email: `${unique("rep")}@example.com`, first_name: "Lin", last_name: "Wei" }
  rep = (await app.container.resolve(Modules.USER).createUsers(user)).id
  const ofTier = (name: string, more: object) => ({
    tier,
    name: `${name} ${tag}`,
    code: unique(name),
    ...more,
  })
  harbour = await aBuyer(
    app,
    shop,
    1000,
    ofTier("harbour", { region: "North", sales_rep_id: rep, tax_id: `GB-${tag}` }),
  )
  quay = await aBuyer(app, shop, 500, ofTier("quay", { region: "South", email: `quay@${tag}.example.com` }))
  await aCompany(app.container, ofTier("海边杂货", { status: "pending", phone: "+86 20 8100" }))

  const order = async (buyer: BuyerClient) => (await buyer.order([{ sku: "CUP", quantity: 2 }])).body.order.id
  const first = await order(harbour)
  const canceled = await order(harbour)
  await harbour.post(`/store/companies/me/orders/${canceled}/cancel`, {})
  const later = await order(quay)
  const at = (id: string, when: string) =>
    databaseOf(app.container)("order").where({ id }).update({ created_at: when })
  await Promise.all([at(first, "2026-01-01"), at(canceled, "2026-03-01"), at(later, "2026-02-01")])

  await captured(harbour.company.id, 30)
  await captured(quay.company.id, 50)
  const owed = databaseOf(app.container)("receivable")
  await owed.where({ company_id: quay.company.id }).update({ due_at: "2026-01-15T00:00:00Z" })
  await databaseOf(app.container)("receivable")
    .where({ company_id: harbour.company.id })
    .update({ due_at: "2999-01-01" })
})

async function captured(company: string, amount: number) {
  const finance = financeOf(app.container)
  const { id } = await aHold(app.container, company, amount)
  await finance.captureHold({ hold_id: id, amount, idempotency_key: `capture:${id}` })
}

const list = async (query: string) => {
  const { status, body } = await admin.get(`/admin/companies?tier_id=${tier.id}&${query}`)
  expect([status, body.message]).toEqual([200, undefined])
  return body
}
const names = async (query: string) =>
  (await list(query)).companies.map(({ name }: { name: string }) => name.split(" ")[0])

describe("GET /admin/companies", () => {
  it("tells rep, region, credit, the last order that stands, and what is overdue since when", async () => {
    const { companies, count } = await list("order=name")
    expect(count).toBe(3)
    const [first, second, third] = companies
    expect(first).toMatchObject({
      region: "North",
      tier: { id: tier.id, code: tier.code, name: "Tier" },
      sales_rep_id: rep,
      sales_rep: { id: rep, name: "Lin Wei" },
      credit: { limit: "1000", used: "30", held: "17.94", available: "952.06" },
      last_order: { display_id: expect.any(Number), placed_at: "2026-01-01T00:00:00.000Z" },
      overdue: null,
    })
    expect(second).toMatchObject({
      sales_rep: null,
      credit: { limit: "500", used: "50", held: "17.94", available: "432.06" },
      last_order: { placed_at: "2026-02-01T00:00:00.000Z" },
      overdue: { amount: "50", since: "2026-01-15T00:00:00.000Z" },
    })
    expect(third).toMatchObject({ status: "pending", credit: null, last_order: null, overdue: null })
  })

  it.each([
    ["code, by its beginning", () => harbour.company.code.slice(0, 12), ["harbour"]],
    ["name, whatever its case", () => `QUAY ${tag}`, ["quay"]],
    ["tax id", () => `gb-${tag}`, ["harbour"]],
    ["e-mail address", () => `quay@${tag}`, ["quay"]],
    ["phone", () => "8100", ["海边杂货"]],
    ["pinyin initials", () => "hbzh", ["海边杂货"]],
    ["the Chinese name", () => "杂货", ["海边杂货"]],
    ["words that must all stand in it", () => "quay 8100", []],
    ["signs as they are", () => "%", []],
  ])("finds by %s", async (_by, q, found) => {
    expect(await names(`q=${encodeURIComponent(q())}&order=name`)).toEqual(found)
  })

  it.each([
    ["status=pending", ["海边杂货"]],
    ["status[]=active&status[]=pending", ["harbour", "quay", "海边杂货"]],
    ["region=North", ["harbour"]],
    ["region[]=North&region[]=South", ["harbour", "quay"]],
    ["is_overdue=true", ["quay"]],
    ["is_overdue=false", ["harbour", "海边杂货"]],
    ["has_application=true", ["海边杂货"]],
    ["has_application=false", ["harbour", "quay"]],
    ["currency_code=EUR", []],
    ["tier_id=tier_none", ["harbour", "quay", "海边杂货"]],
  ])("filters by %s", async (query, found) => {
    expect(await names(`${query}&order=name`)).toEqual(found)
  })

  it("filters by sales rep", async () => {
    expect(await names(`sales_rep_id=${rep}`)).toEqual(["harbour"])
    expect(await names("sales_rep_id=user_none")).toEqual([])
  })

  it.each([
    ["name", ["harbour", "quay", "海边杂货"]],
    ["-name", ["海边杂货", "quay", "harbour"]],
    ["created_at", ["harbour", "quay", "海边杂货"]],
    ["-created_at", ["海边杂货", "quay", "harbour"]],
    ["code", ["harbour", "quay", "海边杂货"]],
    ["status", ["harbour", "quay", "海边杂货"]],
    ["last_order_at", ["harbour", "quay", "海边杂货"]],
    ["-last_order_at", ["quay", "harbour", "海边杂货"]],
    ["used_credit", ["harbour", "quay", "海边杂货"]],
    ["-used_credit", ["quay", "harbour", "海边杂货"]],
    ["-overdue", ["quay", "harbour", "海边杂货"]],
  ])("sorts by %s, those without the figure last", async (order, sorted) => {
    expect(await names(`order=${order}`)).toEqual(sorted)
  })

  it("pages with the count of all", async () => {
    const { companies, ...page } = await list("order=name&limit=1&offset=1")
    expect(page).toEqual({ count: 3, limit: 1, offset: 1 })
    expect(companies).toMatchObject([{ id: quay.company.id }])
    expect(await list("limit=1&offset=9")).toMatchObject({ count: 3, companies: [] })
  })

  it("asks two statements of its own, however many companies", async () => {
    const count = async (query: string) => {
      await untilQuiet(app.container)
      const { statements } = await watchingSql(() => list(query))
      return statements.length
    }
    const one = await count("limit=1")
    for (const order of ["name", "-last_order_at", "-used_credit", "-overdue"]) {
      expect(await count(`order=${order}&q=a&limit=200`)).toBe(one)
    }
  })

  it("finds a renamed company by its new initials alone", async () => {
    const { company } = await aCompany(app.container, { tier, name: "旧名字号叫啥" })
    await admin.post(`/admin/companies/${company.id}`, { name: "新名字号叫啥 2" })
    expect(await names("q=jmzhjs")).toEqual([])
    expect(await names("q=xmzhjs2")).toEqual(["新名字号叫啥"])
    await changeCompanyStatusWorkflow(app.container).run({ input: { id: company.id, action: "suspend" } })
    expect(await names("q=xmzhjs2&status=suspended")).toEqual(["新名字号叫啥"])
  })
})

import { createApiKeysWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import supertest from "supertest"
import { newId } from "../../src/utils/ids"
import { useApp } from "../helpers/app"
import { anAccruedOrder, commissionOf } from "../helpers/commission-builders"
import { aCompany, aCustomer } from "../helpers/company-builders"

const app = useApp()
let secret: string

beforeAll(async () => {
  const { result } = await createApiKeysWorkflow(app.container).run({
    input: { api_keys: [{ title: "Admin", type: "secret", created_by: "test" }] },
  })
  secret = result[0].token
})

const http = () => supertest.agent(app.baseUrl).auth(secret, "")

async function aDistributor(body: object = {}) {
  const { owner, company } = await aCompany(app.container, { name: "Anna Trading" })
  const answer = await http()
    .post("/admin/distributors")
    .send({ customer_id: owner.id, ...body })
  expect(answer.status).toBe(200)
  return { distributor: answer.body.distributor, owner, company }
}

describe("distributors", () => {
  it("are members of a company, with a code of their own or a made one, made once", async () => {
    const code = newId("c").slice(-12)
    const { distributor, owner, company } = await aDistributor({ referral_code: code.toLowerCase() })
    expect(distributor).toMatchObject({
      customer_id: owner.id,
      company_id: company.id,
      referral_code: code,
      status: "active",
      customer: { email: owner.email },
      company: { name: "Anna Trading" },
    })
    const again = await http().post("/admin/distributors").send({ customer_id: owner.id })
    expect(again.body.distributor.id).toBe(distributor.id)
    const other = await http()
      .post("/admin/distributors")
      .send({ customer_id: owner.id, referral_code: "OTHER" })
    expect([other.status, other.body.message]).toEqual([
      422,
      expect.stringContaining("is a distributor already"),
    ])
    expect((await aDistributor()).distributor.referral_code).toMatch(/^[0-9A-Z]{8}$/)
  })

  it("are refused without a company, without a customer, and with a code that is taken", async () => {
    const { distributor } = await aDistributor()
    const stranger = await aCustomer(app.container)
    const { owner } = await aCompany(app.container)
    const { referral_code } = distributor
    for (const body of [
      { customer_id: stranger.id },
      { customer_id: "cus_none" },
      { customer_id: owner.id, referral_code },
    ]) {
      const answer = await http().post("/admin/distributors").send(body)
      expect([400, 422]).toContain(answer.status)
    }
  })

  it("are listed with filters and pages, and get another code", async () => {
    const { distributor, company } = await aDistributor()
    const list = await http().get("/admin/distributors").query({ company_id: company.id, limit: 1 })
    expect(list.body).toMatchObject({ distributors: [{ id: distributor.id }], count: 1, offset: 0, limit: 1 })
    const code = newId("c").slice(-10)
    const changed = await http().post(`/admin/distributors/${distributor.id}`).send({ referral_code: code })
    expect(changed.body.distributor.referral_code).toBe(code)
    const found = await http().get("/admin/distributors").query({ referral_code: code.toLowerCase() })
    expect(found.body.distributors.map(({ id }: { id: string }) => id)).toEqual([distributor.id])
  })

  it("are suspended by someone for a reason, and reinstated", async () => {
    const { distributor } = await aDistributor()
    const path = `/admin/distributors/${distributor.id}`
    const suspended = await http().post(`${path}/suspend`).send({ reason: "orders for himself" })
    expect(suspended.body.distributor).toMatchObject({
      status: "suspended",
      suspensions: [
        { reason: "orders for himself", actor_id: expect.stringMatching(/^apk_/), ended_at: null },
      ],
    })
    const reinstated = await http().post(`${path}/reinstate`)
    expect(reinstated.body.distributor.status).toBe("active")
    expect(reinstated.body.distributor.suspensions[0].ended_at).not.toBeNull()
  })

  it("are removed only while they have earned nothing", async () => {
    const { distributor } = await aDistributor()
    const { company } = await aCompany(app.container)
    const path = `/admin/distributors/${distributor.id}`
    await http().post(`${path}/referrals`).send({ company_id: company.id })
    await commissionOf(app.container).createCommissionRules({ level: 1, rate_bps: 500 })
    await anAccruedOrder(app.container, company.id)
    expect((await http().get(path)).body.sums).toMatchObject([{ currency_code: "gbp", frozen: "9" }])
    const refused = await http().delete(path)
    expect([refused.status, refused.body.code]).toEqual([400, "DISTRIBUTOR_HAS_ENTRIES"])
    const { distributor: fresh } = await aDistributor()
    expect((await http().delete(`/admin/distributors/${fresh.id}`)).body).toMatchObject({ deleted: true })
    expect((await http().get(`/admin/distributors/${fresh.id}`)).status).toBe(404)
  })
})

describe("referrals", () => {
  it("are made once per company, listed, and taken back", async () => {
    const { distributor } = await aDistributor()
    const { company } = await aCompany(app.container, { name: "Brought" })
    const path = `/admin/distributors/${distributor.id}/referrals`
    const made = await http().post(path).send({ company_id: company.id })
    expect(made.body.referral).toMatchObject({ company_id: company.id, company: { name: "Brought" } })
    const again = await http().post(path).send({ company_id: company.id })
    expect(again.body.referral.id).toBe(made.body.referral.id)
    expect((await http().get(path)).body).toMatchObject({ referrals: [{ company_id: company.id }], count: 1 })

    const { distributor: other } = await aDistributor()
    const refused = await http()
      .post(`/admin/distributors/${other.id}/referrals`)
      .send({ company_id: company.id })
    expect([refused.status, refused.body.code]).toEqual([400, "COMPANY_ALREADY_REFERRED"])

    expect((await http().delete(`${path}/${company.id}`)).status).toBe(200)
    expect((await http().delete(`${path}/${company.id}`)).status).toBe(404)
    const now = await http()
      .post(`/admin/distributors/${other.id}/referrals`)
      .send({ company_id: company.id })
    expect(now.status).toBe(200)
  })

  it("are refused for the own company, for a chain that comes back, and by a suspended distributor", async () => {
    const [a, b, c] = [await aDistributor(), await aDistributor(), await aDistributor()]
    const refer = (who: typeof a, company: { id: string }) =>
      http().post(`/admin/distributors/${who.distributor.id}/referrals`).send({ company_id: company.id })
    const codeOf = async (answer: ReturnType<typeof refer>) => (await answer).body.code
    expect(await codeOf(refer(a, a.company))).toBe("OWN_COMPANY")
    await refer(a, b.company)
    await refer(b, c.company)
    expect(await codeOf(refer(b, a.company))).toBe("REFERRAL_CYCLE")
    expect(await codeOf(refer(c, a.company))).toBe("REFERRAL_CYCLE")
    await http().post(`/admin/distributors/${c.distributor.id}/suspend`).send({ reason: "test" })
    const { company } = await aCompany(app.container)
    expect(await codeOf(refer(c, company))).toBe("DISTRIBUTOR_SUSPENDED")
  })

  it("name a company or distributor that is not there with 404", async () => {
    const { distributor, company } = await aDistributor()
    const unknown = await http()
      .post(`/admin/distributors/${distributor.id}/referrals`)
      .send({ company_id: "comp_x" })
    expect([unknown.status, unknown.body.message]).toEqual([404, expect.stringContaining("comp_x")])
    const { status } = await http()
      .post("/admin/distributors/dist_x/referrals")
      .send({ company_id: company.id })
    expect(status).toBe(404)
  })
})

describe("rules", () => {
  it("are made for goods that exist, listed, ended from now on, and deleted", async () => {
    const { result } = await createProductsWorkflow(app.container).run({
      input: { products: [{ title: "Holder", options: [{ title: "Size", values: ["S"] }] }] },
    })
    const product_id = result[0].id
    const made = await http().post("/admin/commission-rules").send({ level: 2, rate_bps: 150, product_id })
    expect(made.body.commission_rule).toMatchObject({
      level: 2,
      rate_bps: 150,
      product_id,
      priority: 0,
      ends_at: null,
    })
    const list = await http().get("/admin/commission-rules").query({ product_id })
    expect(list.body).toMatchObject({ commission_rules: [{ id: made.body.commission_rule.id }], count: 1 })

    const path = `/admin/commission-rules/${made.body.commission_rule.id}`
    const past = await http().post(path).send({ ends_at: "2020-01-01T00:00:00Z" })
    expect([past.status, past.body.message]).toEqual([400, expect.stringContaining("lies in the past")])
    const ended = await http().post(path).send({ ends_at: "2100-01-01T00:00:00+08:00" })
    expect(ended.body.commission_rule.ends_at).toBe("2099-12-31T16:00:00.000Z")
    expect((await http().delete(path)).status).toBe(200)
    expect((await http().get(path)).status).toBe(404)
  })

  it("keep their period", async () => {
    const starts_at = "2026-01-01T00:00:00Z"
    const ends_at = "2027-01-01T00:00:00Z"
    const made = await http()
      .post("/admin/commission-rules")
      .send({ level: 1, rate_bps: 0, starts_at, ends_at })
    expect(made.body.commission_rule).toMatchObject({
      starts_at: "2026-01-01T00:00:00.000Z",
      ends_at: "2027-01-01T00:00:00.000Z",
    })
  })

  it.each([
    [
      "an unknown product",
      { level: 1, rate_bps: 1, product_id: "prod_x" },
      "product_id prod_x does not exist",
    ],
    [
      "an unknown category",
      { level: 1, rate_bps: 1, category_id: "pcat_x" },
      "category_id pcat_x does not exist",
    ],
    ["an unknown tier", { level: 1, rate_bps: 1, tier_id: "tier_x" }, "tier_id tier_x does not exist"],
    ["a third level", { level: 3, rate_bps: 1 }, "level"],
    ["more than all", { level: 1, rate_bps: 10_001 }, "rate_bps"],
    ["half a basis point", { level: 1, rate_bps: 0.5 }, "rate_bps"],
    ["a rate as text", { level: 1, rate_bps: "5" }, "rate_bps"],
    ["no rate", { level: 1 }, "rate_bps"],
    ["a time without offset", { level: 1, rate_bps: 1, starts_at: "2026-01-01" }, "such as"],
    [
      "an end before the start",
      { level: 1, rate_bps: 1, starts_at: "2026-01-02T00:00:00Z", ends_at: "2026-01-01T00:00:00Z" },
      "ends_at must be later",
    ],
    ["a field that is none", { level: 1, rate_bps: 1, rate: 5 }, "rate"],
    ["a NUL character", { level: 1, rate_bps: 1, product_id: "prod\u0000" }, "characters"],
    ["a list", [1], ""],
  ])("refuse %s", async (_, body, message) => {
    const answer = await http().post("/admin/commission-rules").send(body)
    expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining(message)])
  })
})

describe("entries", () => {
  it("are listed with filters, exact amounts, and who and what they are of", async () => {
    const { distributor } = await aDistributor()
    const { company } = await aCompany(app.container, { name: "Brought" })
    await http().post(`/admin/distributors/${distributor.id}/referrals`).send({ company_id: company.id })
    await commissionOf(app.container).createCommissionRules({ level: 1, rate_bps: 555, product_id: "prod_a" })
    const order = await anAccruedOrder(app.container, company.id)
    const list = (query: object) =>
      http()
        .get("/admin/commission-entries")
        .query({ distributor_id: distributor.id, ...query })
    const { body } = await list({
      order_id: order.id,
      kind: "accrual",
      level: 1,
      currency_code: "GBP",
      limit: 1,
    })
    expect(body).toMatchObject({ count: 2, offset: 0, limit: 1 })
    const all = (await list({ status: "frozen", company_id: company.id })).body.commission_entries
    expect(all.find((entry: { order_line_id: string }) => entry.order_line_id === order.a)).toMatchObject({
      base: "80",
      rate_bps: 555,
      amount: "4.44",
      company: { name: "Brought" },
      order: { display_id: expect.any(Number) },
      distributor: { referral_code: distributor.referral_code },
    })
    expect((await list({ status: "paid" })).body.count).toBe(0)
    expect((await list({ created_from: "2100-01-01T00:00:00Z" })).body.count).toBe(0)
    expect((await list({ created_before: "2100-01-01T00:00:00Z" })).body.count).toBe(2)
  })
})

describe("hostile requests", () => {
  it("never get further than a 4xx that names what is wrong", async () => {
    const { distributor } = await aDistributor()
    const path = `/admin/distributors/${distributor.id}`
    const posts: [string, unknown][] = [
      ["/admin/distributors", {}],
      ["/admin/distributors", { customer_id: 1 }],
      ["/admin/distributors", { customer_id: { $ne: null } }],
      ["/admin/distributors", { customer_id: "x".repeat(1000) }],
      ["/admin/distributors", { customer_id: "a\u0000" }],
      ["/admin/distributors", { customer_id: "cus_1", company_id: "comp_1" }],
      [path, { referral_code: "'; drop table referral" }],
      [path, { referral_code: null }],
      [path, {}],
      [`${path}/suspend`, {}],
      [`${path}/suspend`, { reason: "\u0000" }],
      [`${path}/referrals`, { company_id: ["a"] }],
      ["/admin/distributors/%00/referrals", { company_id: "comp_1" }],
      ["/admin/distributors/%00/suspend", { reason: "x" }],
      ["/admin/commission-rules/%00", { ends_at: null }],
      ["/admin/commission-rules/crul_x", { ends_at: "now" }],
      ["/admin/commission-rules/crul_x", { ends_at: null }],
      ["/admin/commission-rules/crul_x", { rate_bps: 1 }],
    ]
    for (const [url, body] of posts) {
      const { status, body: answer } = await http()
        .post(url)
        .send(body as object)
      expect([url, body, status >= 400 && status < 500, answer.message]).toEqual([
        url,
        body,
        true,
        expect.any(String),
      ])
    }
    const gets = [
      "/admin/distributors?limit=-1",
      "/admin/distributors?limit=1e9",
      "/admin/distributors?offset=x",
      "/admin/distributors?status=dead",
      "/admin/distributors?customer_id[$ne]=1",
      "/admin/distributors?fields=secret",
      "/admin/distributors/%00",
      "/admin/commission-rules?level=9",
      "/admin/commission-entries?created_from=yesterday",
      "/admin/commission-entries?order_id=%00",
      "/admin/commission-entries?currency_code=pounds",
    ]
    for (const url of gets) {
      const { status } = await http().get(url)
      expect([url, status >= 400 && status < 500]).toEqual([url, true])
    }
    expect((await http().delete(`${path}/referrals/%00`)).status).toBe(404)
    expect((await supertest(app.baseUrl).get("/admin/distributors")).status).toBe(401)
  })
})

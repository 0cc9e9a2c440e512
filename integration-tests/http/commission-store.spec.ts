import { createApiKeysWorkflow } from "@medusajs/medusa/core-flows"
import supertest from "supertest"
import type { TestCompany, TestCustomer } from "../helpers/company-builders"
import { useApp } from "../helpers/app"
import { anAccruedOrder, commissionOf } from "../helpers/commission-builders"
import { aCompany, aMember, logIn } from "../helpers/company-builders"

const app = useApp()
let key: string

beforeAll(async () => {
  const { result } = await createApiKeysWorkflow(app.container).run({
    input: { api_keys: [{ title: "Mall", type: "publishable", created_by: "test" }] },
  })
  key = result[0].token
  await commissionOf(app.container).createCommissionRules([
    { level: 1, rate_bps: 500 },
    { level: 2, rate_bps: 100 },
  ])
})

const asAnyone = () => supertest.agent(app.baseUrl).set("x-publishable-api-key", key)
const as = async ({ email }: TestCustomer) =>
  asAnyone().set("Authorization", `Bearer ${await logIn(app.baseUrl, email)}`)

type Http = Awaited<ReturnType<typeof as>>

async function anOwner(company: { name?: string; status?: "pending" | "active" } = {}) {
  const made = await aCompany(app.container, { log_in: true, ...company })
  return { ...made, http: await as(made.owner) }
}

async function aDistributor(name = "Distributing Co") {
  const owner = await anOwner({ name })
  const { distributor } = (await owner.http.post("/store/distributor").send({})).body
  return { ...owner, distributor: distributor as { id: string; referral_code: string } }
}

/** A company that gave its referrer's code while it was pending, then an order of it: 9.00 and 1.80. */
async function anOrderOfACompanyBroughtBy(referral_code: string, name: string): Promise<TestCompany> {
  const { company, http } = await anOwner({ name, status: "pending" })
  expect((await http.post("/store/distributor/referrals").send({ referral_code })).status).toBe(200)
  await anAccruedOrder(app.container, company.id)
  return company
}

describe("becoming a distributor", () => {
  it("is the owner's to ask for; asked again, the code stays", async () => {
    const { http, distributor } = await aDistributor()
    expect(distributor).toMatchObject({
      status: "active",
      referral_code: expect.stringMatching(/^[0-9A-Z]{8}$/),
    })
    const again = await http.post("/store/distributor").send({})
    expect(again.body.distributor.id).toBe(distributor.id)
  })

  it("is refused to other members, pending companies and strangers", async () => {
    const { company } = await aCompany(app.container)
    const { customer } = await aMember(app.container, company.id, { role: "buyer", log_in: true })
    const status = async (http: Http) => (await http.post("/store/distributor").send({})).status
    expect(await status(await as(customer))).toBe(403)
    expect(await status((await anOwner({ status: "pending" })).http)).toBe(403)
    expect(await status(asAnyone())).toBe(401)
  })
})

describe("saying who brought a company", () => {
  it("is for the owner while the company is pending, in small letters too, and once", async () => {
    const one = await aDistributor()
    const other = await aDistributor()
    const { http } = await anOwner({ status: "pending" })
    const state = (code: string) => http.post("/store/distributor/referrals").send({ referral_code: code })
    const first = await state(one.distributor.referral_code.toLowerCase())
    expect([first.status, first.body]).toEqual([
      200,
      { referral: { referral_code: one.distributor.referral_code } },
    ])
    expect((await state(one.distributor.referral_code)).status).toBe(200)
    const second = await state(other.distributor.referral_code)
    expect([second.status, second.body.code]).toEqual([400, "COMPANY_ALREADY_REFERRED"])
  })

  it("is closed once the company is active, and 404 for a code that nobody has", async () => {
    const { distributor } = await aDistributor()
    const active = await anOwner()
    const { referral_code } = distributor
    const closed = await active.http.post("/store/distributor/referrals").send({ referral_code })
    expect([closed.status, closed.body.code]).toEqual([400, "REFERRAL_CLOSED"])
    const pending = await anOwner({ status: "pending" })
    const unknown = await pending.http.post("/store/distributor/referrals").send({ referral_code: "NOBODYS" })
    expect([unknown.status, unknown.body.message]).toEqual([404, expect.stringContaining("NOBODYS")])
  })

  it.each([
    ["nothing", {}],
    ["a number", { referral_code: 5 }],
    ["SQL", { referral_code: "' or 1=1 --" }],
    ["a NUL character", { referral_code: "ABCD\u0000" }],
    ["another's company", { referral_code: "ABCD", company_id: "comp_1" }],
  ])("is 400 for %s", async (_, body) => {
    const { http } = await anOwner({ status: "pending" })
    const answer = await http.post("/store/distributor/referrals").send(body)
    expect([answer.status, answer.body.message]).toEqual([400, expect.any(String)])
  })
})

describe("what a distributor sees", () => {
  it("is their code, sums per currency, and the companies below them by masked name", async () => {
    const top = await aDistributor("Top Traders")
    const middleCompany = await anOrderOfACompanyBroughtBy(top.distributor.referral_code, "Middle Market")
    const middle = await commissionOf(app.container).createDistributors({
      customer_id: "cus_middle",
      company_id: middleCompany.id,
      referral_code: "MIDDLE",
    })
    await anOrderOfACompanyBroughtBy(middle.referral_code, "Bottom Bazaar")

    const { status, body } = await top.http.get("/store/distributor")
    expect(status).toBe(200)
    expect(body).toEqual({
      distributor: expect.objectContaining({
        referral_code: top.distributor.referral_code,
        status: "active",
      }),
      sums: [{ currency_code: "gbp", frozen: "10.8", available: "0", paid: "0", reversed: "0" }],
      downline: [
        { company_name: "B***r", level: 2, referred_at: expect.any(String) },
        { company_name: "M***t", level: 1, referred_at: expect.any(String) },
      ],
      count: 2,
      offset: 0,
      limit: 50,
    })
    const page = await top.http.get("/store/distributor").query({ limit: 1, offset: 1 })
    expect(page.body).toMatchObject({ downline: [{ company_name: "M***t" }], count: 2, offset: 1, limit: 1 })
    const beyond = await top.http.get("/store/distributor").query({ offset: 9 })
    expect(beyond.body).toMatchObject({ downline: [], count: 2 })
    expect(JSON.stringify(body)).not.toMatch(/Middle|Bottom|comp_/)
  })

  it("is their own entries only, page by page; another distributor sees none of them", async () => {
    const one = await aDistributor()
    const other = await aDistributor()
    await anOrderOfACompanyBroughtBy(one.distributor.referral_code, "Brought")
    const { body } = await one.http
      .get("/store/commissions")
      .query({ limit: 1, status: "frozen", kind: "accrual" })
    expect(body).toMatchObject({ count: 2, offset: 0, limit: 1 })
    expect(body.commissions).toEqual([
      {
        id: expect.stringMatching(/^cmn_/),
        order_id: expect.any(String),
        company_name: "B***t",
        level: 1,
        kind: "accrual",
        base: expect.stringMatching(/^(80|100)$/),
        rate_bps: 500,
        amount: expect.stringMatching(/^[45]$/),
        currency_code: "gbp",
        status: "frozen",
        available_at: null,
        created_at: expect.any(String),
      },
    ])
    const theirs = await other.http.get("/store/commissions")
    expect(theirs.body).toMatchObject({ commissions: [], count: 0 })
    const named = await other.http.get("/store/commissions").query({ distributor_id: one.distributor.id })
    expect(named.status).toBe(400)
    expect((await other.http.get("/store/distributor")).body).toMatchObject({
      sums: [],
      downline: [],
      count: 0,
    })
  })

  it("is nothing for who is none: 404 and an empty list; 401 without log-in; 400 for a wrong page", async () => {
    const { http } = await anOwner()
    expect((await http.get("/store/distributor")).status).toBe(404)
    expect((await http.get("/store/commissions")).body).toMatchObject({ commissions: [], count: 0 })
    for (const path of ["/store/distributor", "/store/commissions"]) {
      expect((await asAnyone().get(path)).status).toBe(401)
      for (const query of [{ limit: 0 }, { limit: 5000 }, { offset: -1 }, { offset: "x" }, { fields: "*" }]) {
        expect([path, query, (await http.get(path).query(query)).status]).toEqual([path, query, 400])
      }
    }
  })
})

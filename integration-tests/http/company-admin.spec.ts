import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { useApp } from "../helpers/app"
import { anAdmin } from "../helpers/admin-client"
import {
  aCompany,
  aCustomer,
  aMember,
  anAddress,
  aTier,
  companyService,
  unique,
} from "../helpers/company-builders"

const app = useApp()
let admin: Awaited<ReturnType<typeof anAdmin>>
beforeAll(async () => {
  admin = await anAdmin(app)
})

describe("POST /admin/companies", () => {
  it("makes an active company with owner and addresses", async () => {
    const tier = await aTier(app.container)
    const email = `${unique("owner")}@example.com`
    const { status, body } = await admin.post("/admin/companies", {
      code: unique("c"),
      name: "广州海港贸易",
      tax_id: "91440101",
      tier_id: tier.id,
      currency_code: "CNY",
      payment_terms_days: 60,
      region: "South",
      metadata: { source: "fair" },
      owner: { email, first_name: "Li", limit_per_month: "5000.50" },
      addresses: [{ address_1: "1 号", city: "广州", country_code: "CN", is_default: true }],
    })
    expect(status).toBe(200)
    expect(body.company).toMatchObject({
      name: "广州海港贸易",
      status: "active",
      currency_code: "cny",
      payment_terms_days: 60,
      region: "South",
      metadata: { source: "fair" },
      tier: { id: tier.id },
      members: [{ role: "owner", limit_per_month: 5000.5, customer: { email, first_name: "Li" } }],
      addresses: [{ country_code: "cn", is_default: true }],
    })
  })

  it("gives a company without tier or currency the lowest tier and the store's currency", async () => {
    const lowest = await aTier(app.container, { rank: -999_999 })
    const { body } = await admin.post("/admin/companies", { name: "Plain", status: "pending" })
    expect(body.company).toMatchObject({
      status: "pending",
      tier: { id: lowest.id },
      members: [],
      addresses: [],
    })
    expect(body.company.currency_code).toMatch(/^[a-z]{3}$/)
  })

  it("names what it does not know", async () => {
    const { company, tier } = await aCompany(app.container)
    const make = (more: object) => admin.post("/admin/companies", { name: "X", tier_id: tier.id, ...more })
    const cases: [object, number, RegExp][] = [
      [{ code: company.code }, 422, new RegExp(company.code)],
      [{ tier_id: "tier_none" }, 404, /Tier tier_none/],
      [{ currency_code: "zzz" }, 400, /currency_code zzz/],
      [{ owner: { customer_id: "cus_none" } }, 400, /customer_id cus_none/],
      [{ owner: {} }, 400, /owner/],
      [{ status: "suspended" }, 400, /status/],
      [{ payment_terms_days: -1 }, 400, /payment_terms_days/],
      [{ addresses: [{ address_1: "1 Quay", country_code: "gb", latitude: 5 }] }, 400, /latitude/],
      [{ code: "has space" }, 400, /code/],
      [{ email: "nobody" }, 400, /email/],
      [{ sales_rep_id: "user_none" }, 400, /sales_rep_id user_none/],
    ]
    for (const [more, status, message] of cases) {
      const answer = await make(more)
      expect([answer.status, answer.body.message]).toEqual([status, expect.stringMatching(message)])
    }
  })

  it("leaves nothing behind when the code is taken: no customer, no group", async () => {
    const { company, tier } = await aCompany(app.container)
    const email = `${unique("gone")}@example.com`
    const name = unique("gone")
    const body = { name, code: company.code, tier_id: tier.id, owner: { email } }
    expect((await admin.post("/admin/companies", body)).status).toBe(422)
    const customers = await admin.get(`/admin/customers?email=${encodeURIComponent(email)}`)
    const groups = await admin.get(`/admin/customer-groups?q=${name}`)
    expect([customers.body.count, groups.body.count]).toEqual([0, 0])
  })
})

describe("GET /admin/companies", () => {
  it("searches by name, code and tax id; filters by status, tier, sales rep and currency; sorts and pages", async () => {
    const tier = await aTier(app.container)
    const tag = unique("list")
    const make = async (n: number, more: object) =>
      (await aCompany(app.container, { tier, name: `${tag} ${n}`, sales_rep_id: tag, ...more })).company.id
    const first = await make(1, { tax_id: `${tag}-tax` })
    const second = await make(2, { currency_code: "eur" })
    const third = await make(3, { status: "pending" })
    const ids = async (query: string) => {
      const { status, body } = await admin.get(`/admin/companies?${query}`)
      expect(status).toBe(200)
      return body.companies.map(({ id }: { id: string }) => id)
    }
    const all = [first, second, third]
    expect(await ids(`q=${tag}&order=name`)).toEqual(all)
    expect(await ids(`q=${tag}&order=-name`)).toEqual([...all].reverse())
    expect(await ids(`q=${tag}-tax`)).toEqual([first])
    expect(await ids(`tier_id=${tier.id}&status=pending`)).toEqual([third])
    expect(await ids(`tier_id=${tier.id}&status[]=pending&status[]=active&order=name`)).toEqual(all)
    expect(await ids(`sales_rep_id=${tag}&currency_code=EUR`)).toEqual([second])
    const page = await admin.get(`/admin/companies?q=${tag}&order=name&limit=1&offset=1`)
    expect(page.body).toMatchObject({
      count: 3,
      limit: 1,
      offset: 1,
      companies: [{ id: second, tier: { id: tier.id } }],
    })
  })

  it.each([
    "limit=0",
    "limit=1e9",
    "limit=x",
    "offset=-1",
    "order=secret",
    "status=gone",
    "q=%00",
    "fields=x",
    "id[$gt]=1",
  ])("answers 400 to %s", async (query) => {
    const { status, body } = await admin.get(`/admin/companies?${query}`)
    expect(status).toBe(400)
    expect(body.message).toContain(query.split(/[=[]/)[0])
  })

  it("reads any number of companies with the same number of statements", async () => {
    const tier = await aTier(app.container)
    const statements = async (path: string) => {
      const database = app.container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
      let count = 0
      const counting = () => count++
      database.on("query", counting)
      expect((await admin.get(path)).status).toBe(200)
      database.off("query", counting)
      return count
    }
    const { company } = await aCompany(app.container, { tier })
    const paths = [`/admin/companies?tier_id=${tier.id}`, `/admin/companies/${company.id}`]
    const members = `/admin/companies/${company.id}/members`
    const one = await Promise.all([...paths, members].map(statements))
    for (let n = 0; n < 5; n++) {
      await aCompany(app.container, { tier })
      await aMember(app.container, company.id)
      await anAddress(app.container, company.id)
    }
    for (const [index, path] of [...paths, members].entries()) {
      expect(await statements(path)).toBeLessThanOrEqual(one[index])
    }
  })
})

describe("one company", () => {
  it("is changed in its details alone, and its group with its name", async () => {
    const { company } = await aCompany(app.container)
    const path = `/admin/companies/${company.id}`
    const changed = await admin.post(path, {
      name: "New Name",
      tax_id: "7",
      metadata: null,
      payment_terms_days: 0,
    })
    expect(changed.body.company).toMatchObject({ name: "New Name", tax_id: "7", payment_terms_days: 0 })
    const group = await admin.get(`/admin/customer-groups/${company.customer_group_id}`)
    expect(group.body.customer_group.name).toBe(`New Name (${company.code})`)
    expect((await admin.post(path, { tax_id: null })).body.company).toMatchObject({
      name: "New Name",
      tax_id: null,
    })
    for (const more of [{ status: "suspended" }, { tier_id: "tier_1" }, { currency_code: "usd" }]) {
      expect((await admin.post(path, more)).status).toBe(400)
    }
    const other = await aCompany(app.container)
    const taken = await admin.post(path, { code: other.company.code })
    expect(taken.status).toBe(422)
    expect(taken.body.message).toContain(other.company.code)
  })

  it("is approved, suspended, reactivated; the wrong order is refused with what would be right", async () => {
    const { company } = await aCompany(app.container, { status: "pending" })
    const act = (action: string) => admin.post(`/admin/companies/${company.id}/${action}`)
    const refused = await act("reactivate")
    expect(refused.status).toBe(400)
    expect(refused.body).toMatchObject({
      code: "COMPANY_STATUS",
      details: { status: "pending", action: "reactivate", allowed_from: ["suspended"] },
    })
    expect((await act("approve")).body.company.status).toBe("active")
    expect((await act("approve")).status).toBe(400)
    expect((await act("suspend")).body.company.status).toBe("suspended")
    expect((await act("reactivate")).body.company.status).toBe("active")
  })

  it("moves to another tier", async () => {
    const { company } = await aCompany(app.container)
    const gold = await aTier(app.container)
    const path = `/admin/companies/${company.id}/tier`
    expect((await admin.post(path, { tier_id: gold.id })).body.company.tier.id).toBe(gold.id)
    expect((await admin.post(path, { tier_id: "tier_none" })).status).toBe(404)
  })

  it("has members and addresses that a merchant keeps", async () => {
    const { company } = await aCompany(app.container)
    const customer = await aCustomer(app.container)
    const path = `/admin/companies/${company.id}`
    const added = await admin.post(`${path}/members`, { customer_id: customer.id, role: "buyer" })
    expect(added.body.member).toMatchObject({ role: "buyer", customer: { email: customer.email } })
    const member = `${path}/members/${added.body.member.id}`
    expect((await admin.post(member, { limit_per_week: 12.5 })).body.member.limit_per_week).toBe(12.5)
    expect((await admin.get(`${path}/members`)).body).toMatchObject({ count: 2 })
    expect((await admin.delete(member)).body.deleted).toBe(true)
    expect((await admin.get(member)).status).toBe(404)

    const address = await admin.post(`${path}/addresses`, { address_1: "2 Quay", country_code: "gb" })
    const ofAddress = `${path}/addresses/${address.body.address.id}`
    expect((await admin.post(ofAddress, { label: "Dock" })).body.address.label).toBe("Dock")
    expect((await admin.get(`${path}/addresses`)).body).toMatchObject({ count: 2 })
    expect((await admin.delete(ofAddress)).body.deleted).toBe(true)
    expect((await admin.get(ofAddress)).status).toBe(404)
  })

  it("is 404 where there is none, as are a member and an address under another company", async () => {
    const { company, owner } = await aCompany(app.container)
    const address = await anAddress(app.container, company.id)
    const other = `/admin/companies/${(await aCompany(app.container)).company.id}`
    const none = "/admin/companies/comp_none"
    const answers = await Promise.all([
      admin.get(none),
      admin.post(none, { name: "X" }),
      ...["approve", "suspend", "reactivate"].map((action) => admin.post(`${none}/${action}`)),
      admin.post(`${none}/tier`, { tier_id: "tier_1" }),
      admin.get(`${none}/members`),
      admin.post(`${none}/members`, { email: `${unique("m")}@example.com`, role: "buyer" }),
      admin.get(`${none}/addresses`),
      admin.post(`${none}/addresses`, { address_1: "1", country_code: "gb" }),
      admin.get(`${other}/members/${owner.member_id}`),
      admin.post(`${other}/members/${owner.member_id}`, { role: "viewer" }),
      admin.delete(`${other}/members/${owner.member_id}`),
      admin.post(`${other}/addresses/${address.id}`, { label: "X" }),
      admin.delete(`${other}/addresses/${address.id}`),
    ])
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
    expect(await companyService(app.container).addressOf(company.id, address.id)).toEqual(address)
  })
})

describe("coordinates of an address", () => {
  it("are kept as given, dropped when the address moves, and given anew", async () => {
    const { company, address } = await aCompany(app.container)
    const path = `/admin/companies/${company.id}/addresses/${address.id}`
    const change = async (body: object) => (await admin.post(path, body)).body.address
    expect(await change({ label: "Door" })).toMatchObject({ latitude: 51.5074, coordinates_source: "given" })
    expect((await change({ city: "Nowhere", postal_code: null })).coordinates_source).not.toBe("given")
    expect(await change({ latitude: 1, longitude: 2 })).toMatchObject({
      latitude: 1,
      longitude: 2,
      coordinates_source: "given",
    })
    expect((await change({ latitude: null, longitude: null })).coordinates_source).not.toBe("given")
  })
})

describe("/admin/tiers", () => {
  it("are made, listed by rank, renamed and deleted", async () => {
    const code = unique("t")
    const made = await admin.post("/admin/tiers", { code, name: "Gold", rank: 3 })
    expect(made.body.tier).toMatchObject({ code, name: "Gold", rank: 3 })
    const { id, customer_group_id } = made.body.tier
    expect((await admin.post(`/admin/tiers/${id}`, { name: "Platinum" })).body.tier).toMatchObject({
      code,
      name: "Platinum",
      rank: 3,
    })
    const group = await admin.get(`/admin/customer-groups/${customer_group_id}`)
    expect(group.body.customer_group.name).toBe(`Platinum (tier ${code})`)
    expect((await admin.get(`/admin/tiers?q=${code}`)).body).toMatchObject({ count: 1, tiers: [{ id }] })
    const { body } = await admin.get("/admin/tiers?limit=200")
    const ranks = body.tiers.map(({ rank }: { rank: number }) => rank)
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect((await admin.delete(`/admin/tiers/${id}`)).body).toEqual({ id, object: "tier", deleted: true })
    expect((await admin.get(`/admin/tiers/${id}`)).status).toBe(404)
    expect((await admin.get(`/admin/customer-groups/${customer_group_id}`)).status).toBe(404)
    expect((await admin.post("/admin/tiers", { code, name: "Again" })).status).toBe(200)
  })

  it("are not deleted under a company, nor given a code that is taken", async () => {
    const { tier } = await aCompany(app.container)
    const other = await aTier(app.container)
    const refused = await admin.delete(`/admin/tiers/${tier.id}`)
    expect([refused.status, refused.body.message]).toEqual([400, expect.stringMatching(/1 company/)])
    for (const answer of [
      await admin.post("/admin/tiers", { code: tier.code, name: "Same" }),
      await admin.post(`/admin/tiers/${other.id}`, { code: tier.code }),
    ]) {
      expect([answer.status, answer.body.message]).toEqual([422, expect.stringContaining(tier.code)])
    }
  })
})

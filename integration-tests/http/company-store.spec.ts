import type { ICustomerModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { changeCompanyStatusWorkflow } from "../../src/workflows/company"
import { useApp } from "../helpers/app"
import {
  aCompany,
  aCustomer,
  aMember,
  anAddress,
  aPublishableKey,
  aTier,
  companyService,
  logIn,
  unique,
} from "../helpers/company-builders"
import { requestsAs } from "../helpers/requests"

const app = useApp()
let key: string

beforeAll(async () => {
  key = await aPublishableKey(app.container)
  await aTier(app.container, { name: "Entry", rank: -10 })
})

async function asCustomer(email: string) {
  return requestsAs(app.baseUrl, await logIn(app.baseUrl, email), key)
}

/** A company whose owner is logged in. */
async function anOwner(options: Parameters<typeof aCompany>[1] = {}) {
  const made = await aCompany(app.container, { ...options, log_in: true })
  return { ...made, send: await asCustomer(made.owner.email) }
}

describe("POST /store/companies", () => {
  it("makes a pending company in the lowest tier, with the customer as its owner", async () => {
    const customer = await aCustomer(app.container, { log_in: true })
    const send = await asCustomer(customer.email)
    const answer = await send("post", "/store/companies", {
      name: "Harbour Supplies",
      tax_id: "GB 123",
      address: { address_1: "1 Quay", city: "Leeds", country_code: "GB", latitude: 53.8, longitude: -1.55 },
    })
    expect(answer.status).toBe(201)
    expect(answer.body.company).toMatchObject({
      name: "Harbour Supplies",
      tax_id: "GB 123",
      status: "pending",
      payment_terms_days: 30,
      tier: { name: "Entry" },
    })
    expect(answer.body.company.code).toMatch(/^C-[0-9A-Z]{8}$/)

    const mine = await send("get", "/store/companies/me")
    expect(mine.body.company.id).toBe(answer.body.company.id)
    expect(mine.body.member).toMatchObject({ role: "owner", limit_per_order: null })
    const { body } = await send("get", "/store/companies/me/addresses")
    expect(body.addresses).toMatchObject([
      { country_code: "gb", coordinates_source: "given", latitude: 53.8 },
    ])
  })

  it("refuses a customer who is a member already", async () => {
    const { send } = await anOwner()
    const answer = await send("post", "/store/companies", { name: "Second" })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: "ALREADY_A_MEMBER" })
  })

  it("takes neither status nor tier nor currency from the customer", async () => {
    const customer = await aCustomer(app.container, { log_in: true })
    const send = await asCustomer(customer.email)
    for (const extra of [
      { status: "active" },
      { tier_id: "tier_1" },
      { currency_code: "usd" },
      { code: "X" },
    ]) {
      const answer = await send("post", "/store/companies", { name: "Sly", ...extra })
      expect(answer.status).toBe(400)
      expect(answer.body.message).toContain(Object.keys(extra)[0])
    }
  })

  it("asks for a log-in", async () => {
    const send = requestsAs(app.baseUrl, null, key)
    expect((await send("post", "/store/companies", { name: "Nobody" })).status).toBe(401)
  })
})

describe("GET /store/companies/me", () => {
  it("answers 403 to a customer without company, 401 without log-in", async () => {
    const customer = await aCustomer(app.container, { log_in: true })
    expect((await (await asCustomer(customer.email))("get", "/store/companies/me")).status).toBe(403)
    expect((await requestsAs(app.baseUrl, null, key)("get", "/store/companies/me")).status).toBe(401)
  })

  it("shows a suspended company to its members, and none of the merchant's notes", async () => {
    const { company, send } = await anOwner({ metadata: { risk: "high" }, sales_rep_id: "rep_1" })
    await changeCompanyStatusWorkflow(app.container).run({ input: { id: company.id, action: "suspend" } })
    const { status, body } = await send("get", "/store/companies/me")
    expect(status).toBe(200)
    expect(body.company.status).toBe("suspended")
    expect(body.company).not.toHaveProperty("metadata")
    expect(body.company).not.toHaveProperty("sales_rep_id")
    expect(body.company).not.toHaveProperty("customer_group_id")
  })
})

describe("/store/companies/me/members", () => {
  it("invites who has an account, and makes them buyers of this company", async () => {
    const { company, send } = await anOwner()
    const invited = await aCustomer(app.container, { log_in: true })
    const answer = await send("post", "/store/companies/me/members", {
      email: invited.email,
      role: "buyer",
      limit_per_order: "250.50",
    })
    expect(answer.status).toBe(201)
    expect(answer.body.member).toMatchObject({
      role: "buyer",
      status: "active",
      limit_per_order: 250.5,
      limit_per_day: null,
      customer: { id: invited.id, email: invited.email },
    })
    const { body } = await (await asCustomer(invited.email))("get", "/store/companies/me")
    expect(body.company.id).toBe(company.id)
  })

  it("invites who has none: nobody can log in before a password is set by the reset", async () => {
    const { send } = await anOwner()
    const email = `${unique("Newcomer")}@example.com`
    const body = { email, password: "chosen-later" }
    const answer = await send("post", "/store/companies/me/members", {
      email,
      role: "viewer",
      first_name: "Ann",
    })
    expect(answer.body.member.customer).toMatchObject({ email, first_name: "Ann" })

    const guest = requestsAs(app.baseUrl, null, key)
    expect((await guest("post", "/auth/customer/emailpass", body)).status).toBe(401)
    expect((await guest("post", "/auth/customer/emailpass/register", body)).status).toBe(401)
    const reset = await resetToken(() =>
      guest("post", "/auth/customer/emailpass/reset-password", { identifier: email.toLowerCase() }),
    )
    const holder = requestsAs(app.baseUrl, reset, key)
    const { password } = body
    expect((await holder("post", "/auth/customer/emailpass/update", { password })).status).toBe(200)
    const { body: mine } = await (
      await asCustomerWith(email.toLowerCase(), password)
    )("get", "/store/companies/me")
    expect(mine.member.role).toBe("viewer")
  })

  it("makes worthless what somebody registered under the address without becoming a customer", async () => {
    const { send } = await anOwner()
    const body = { email: `${unique("squatted")}@example.com`, password: "of-the-squatter" }
    const guest = requestsAs(app.baseUrl, null, key)
    const squatter = await guest("post", "/auth/customer/emailpass/register", body)
    await send("post", "/store/companies/me/members", { email: body.email, role: "buyer" })

    expect((await guest("post", "/auth/customer/emailpass", body)).status).toBe(401)
    const refreshed = await requestsAs(app.baseUrl, squatter.body.token, key)("post", "/auth/token/refresh")
    expect(refreshed.status).toBeGreaterThanOrEqual(400)
    expect(refreshed.status).toBeLessThan(500)
  })

  it("changes role, limits and status, and removes", async () => {
    const { company, send } = await anOwner()
    const { member, customer } = await aMember(app.container, company.id, { limit_per_day: 100 })
    const path = `/store/companies/me/members/${member.id}`
    const changed = await send("post", path, { role: "finance", limit_per_day: null, limit_per_month: 900 })
    expect(changed.body.member).toMatchObject({ role: "finance", limit_per_day: null, limit_per_month: 900 })
    expect((await send("post", path, { status: "inactive" })).body.member.status).toBe("inactive")
    expect((await send("delete", path)).body).toEqual({
      id: member.id,
      object: "company_member",
      deleted: true,
    })
    expect((await send("get", path)).status).toBe(404)
    expect(await companyService(app.container).findBuyer(customer.id)).toBeNull()
    const list = await send("get", "/store/companies/me/members")
    expect(list.body).toMatchObject({ count: 1, offset: 0, limit: 50, members: [{ role: "owner" }] })
  })

  it("keeps the last active owner: not demoted, not made inactive, not removed", async () => {
    const { owner, company, send } = await anOwner()
    const path = `/store/companies/me/members/${owner.member_id}`
    for (const answer of [
      await send("post", path, { role: "buyer" }),
      await send("post", path, { status: "inactive" }),
      await send("delete", path),
    ]) {
      expect(answer.status).toBe(400)
      expect(answer.body).toMatchObject({ code: "LAST_OWNER", details: { member_id: owner.member_id } })
    }
    await aMember(app.container, company.id, { role: "owner" })
    expect((await send("delete", path)).status).toBe(200)
  })

  it("is the owners' alone", async () => {
    const { company, owner } = await aCompany(app.container)
    for (const role of ["buyer", "finance", "viewer"] as const) {
      const { customer, member } = await aMember(app.container, company.id, { role, log_in: true })
      const send = await asCustomer(customer.email)
      const answers = [
        await send("get", "/store/companies/me/members"),
        await send("post", "/store/companies/me/members", { email: "a@example.com", role: "owner" }),
        await send("post", `/store/companies/me/members/${member.id}`, { role: "owner" }),
        await send("delete", `/store/companies/me/members/${owner.member_id}`),
      ]
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    }
  })
})

describe("leaving and inviting", () => {
  it("lets a member leave who is no owner, and remove nobody else", async () => {
    const { company, owner } = await aCompany(app.container)
    const { member, customer } = await aMember(app.container, company.id, { role: "viewer", log_in: true })
    const send = await asCustomer(customer.email)
    expect((await send("delete", `/store/companies/me/members/${owner.member_id}`)).status).toBe(403)
    expect((await send("delete", `/store/companies/me/members/${member.id}`)).status).toBe(200)
    expect((await send("get", "/store/companies/me")).status).toBe(403)
  })

  it("lets nobody be invited into a company that is pending or suspended", async () => {
    const { company, send } = await anOwner({ status: "pending" })
    const invite = () =>
      send("post", "/store/companies/me/members", { email: "a@example.com", role: "buyer" })
    expect((await invite()).status).toBe(403)
    await changeCompanyStatusWorkflow(app.container).run({ input: { id: company.id, action: "suspend" } })
    expect((await invite()).status).toBe(403)
  })
})

describe("/store/companies/me/addresses", () => {
  const address = { address_1: "5 Mill Lane", city: "Leeds", country_code: "gb" }

  it("are added, made the default, changed and removed by owner and buyer", async () => {
    const { company, send: asOwner, address: former } = await anOwner()
    const { customer } = await aMember(app.container, company.id, { role: "buyer", log_in: true })
    const asBuyer = await asCustomer(customer.email)
    const added = await asBuyer("post", "/store/companies/me/addresses", { ...address, is_default: true })
    expect(added.status).toBe(201)
    const { id } = added.body.address
    const list = await asOwner("get", "/store/companies/me/addresses")
    expect(list.body.addresses).toMatchObject([
      { id: former.id, is_default: false },
      { id, is_default: true },
    ])
    const changed = await asOwner("post", `/store/companies/me/addresses/${id}`, {
      label: "Mill",
      city: null,
    })
    expect(changed.body.address).toMatchObject({ label: "Mill", city: null, address_1: "5 Mill Lane" })
    expect((await asBuyer("delete", `/store/companies/me/addresses/${id}`)).status).toBe(200)
    expect((await asBuyer("get", `/store/companies/me/addresses/${id}`)).status).toBe(404)
  })

  it("are not for finance and viewer", async () => {
    const { company } = await aCompany(app.container)
    for (const role of ["finance", "viewer"] as const) {
      const { customer } = await aMember(app.container, company.id, { role, log_in: true })
      const send = await asCustomer(customer.email)
      expect((await send("post", "/store/companies/me/addresses", address)).status).toBe(403)
      expect((await send("get", "/store/companies/me/addresses")).status).toBe(403)
    }
  })
})

describe("what belongs to another company", () => {
  it("is 404 on every route, and is left as it was", async () => {
    const { send } = await anOwner()
    const theirs = await aCompany(app.container)
    const { member } = await aMember(app.container, theirs.company.id)
    const address = await anAddress(app.container, theirs.company.id)
    for (const path of [
      `/store/companies/me/members/${member.id}`,
      `/store/companies/me/members/${theirs.owner.member_id}`,
      `/store/companies/me/addresses/${address.id}`,
    ]) {
      const change = path.includes("members") ? { role: "viewer" } : { label: "Mine" }
      expect((await send("get", path)).status).toBe(404)
      expect((await send("post", path, change)).status).toBe(404)
      expect((await send("delete", path)).status).toBe(404)
    }
    const service = companyService(app.container)
    expect(await service.addressOf(theirs.company.id, address.id)).toEqual(address)
    expect(await service.membersOf(theirs.company.id)).toMatchObject([{ role: "owner" }, { role: "buyer" }])
  })
})

/** What core sends to the mailbox when a password reset is asked for. */
async function resetToken(ask: () => Promise<unknown>): Promise<string> {
  const bus = app.container.resolve(Modules.EVENT_BUS)
  const sent = new Promise<string>((resolve) => {
    const listen = async ({ data }: { data: { token: string } }) => resolve(data.token)
    bus.subscribe("auth.password_reset", listen as Parameters<typeof bus.subscribe>[1], {
      subscriberId: unique("mailbox"),
    })
  })
  await ask()
  return await sent
}

async function asCustomerWith(email: string, password: string) {
  return requestsAs(app.baseUrl, await logIn(app.baseUrl, email, password), key)
}

it("finds a customer whose address was registered with capitals", async () => {
  const { send } = await anOwner()
  const email = `${unique("Capital")}@Example.com`
  const customers = app.container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const { id } = await customers.createCustomers({ email, has_account: true })
  const { body } = await send("post", "/store/companies/me/members", { email, role: "buyer" })
  expect(body.member.customer_id).toBe(id)
})

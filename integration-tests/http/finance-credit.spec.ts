import { createApiKeysWorkflow } from "@medusajs/medusa/core-flows"
import supertest from "supertest"
import { anAdminToken } from "../helpers/admin"
import { useApp } from "../helpers/app"
import { aCompany, aCustomer, aMember, logIn } from "../helpers/company-builders"
import { aCompanyOnCredit, aHold, anOrderOnCredit, financeOf, paymentsOf } from "../helpers/credit-builders"

const app = useApp()
let admin: Record<string, string>
let publishableKey: string

beforeAll(async () => {
  admin = { Authorization: `Bearer ${await anAdminToken(app.container, app.baseUrl)}` }
  const { result } = await createApiKeysWorkflow(app.container).run({
    input: { api_keys: [{ title: "Mall", type: "publishable", created_by: "test" }] },
  })
  publishableKey = result[0].token
})

const getAsAdmin = (path: string) => supertest(app.baseUrl).get(path).set(admin)
const postAsAdmin = (path: string, body: unknown) =>
  supertest(app.baseUrl)
    .post(path)
    .set(admin)
    .send(body as object)

async function getAsBuyer(path: string, email: string) {
  const token = await logIn(app.baseUrl, email)
  const headers = { Authorization: `Bearer ${token}`, "x-publishable-api-key": publishableKey }
  return await supertest(app.baseUrl).get(path).set(headers)
}

describe("GET /store/credit", () => {
  it("shows the buyer's own company what it may spend and what it owes", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000, { log_in: true })
    const other = await aCompanyOnCredit(app.container, 77)
    await aHold(app.container, other.company.id, 5)
    const order = await anOrderOnCredit(app.container, owner.id, 120)
    await paymentsOf(app.container).capturePayment({ payment_id: order.paymentId, amount: 50.25 })
    const { status, body } = await getAsBuyer("/store/credit", owner.email)
    expect(status).toBe(200)
    expect(body).toEqual({
      credit: { currency_code: "gbp", limit: "1000", used: "50.25", held: "69.75", available: "880" },
      receivables: [
        {
          id: expect.stringMatching(/^rcv_/),
          order_id: order.orderId,
          order_display_id: expect.any(Number),
          currency_code: "gbp",
          amount: "50.25",
          settled: "0",
          open: "50.25",
          due_at: expect.any(String),
          is_overdue: false,
          created_at: expect.any(String),
        },
      ],
      count: 1,
      limit: 50,
      offset: 0,
    })
    expect(company.id).not.toBe(other.company.id)
  })

  it("says null to a company without credit", async () => {
    const { owner } = await aCompany(app.container, { log_in: true })
    const { body } = await getAsBuyer("/store/credit", owner.email)
    expect(body).toEqual({ credit: null, receivables: [], count: 0, limit: 50, offset: 0 })
  })

  it("is for owners, buyers and finance, not for viewers, strangers and guests", async () => {
    const { company } = await aCompanyOnCredit(app.container, 10)
    const roles = await Promise.all(
      (["finance", "buyer", "viewer"] as const).map(async (role) => {
        const { customer } = await aMember(app.container, company.id, { role, log_in: true })
        return (await getAsBuyer("/store/credit", customer.email)).status
      }),
    )
    expect(roles).toEqual([200, 200, 403])
    const stranger = await aCustomer(app.container, { log_in: true })
    expect((await getAsBuyer("/store/credit", stranger.email)).status).toBe(403)
    const guest = await supertest(app.baseUrl)
      .get("/store/credit")
      .set("x-publishable-api-key", publishableKey)
    expect(guest.status).toBe(401)
  })
})

describe("POST /admin/companies/:id/credit", () => {
  it("grants credit, changes it, and records who and why", async () => {
    const { company } = await aCompany(app.container)
    const path = `/admin/companies/${company.id}/credit`
    const granted = await postAsAdmin(path, { limit: "500.50", reason: "New customer" })
    expect(granted.body).toEqual({
      credit: { currency_code: "gbp", limit: "500.5", used: "0", held: "0", available: "500.5" },
    })
    await aHold(app.container, company.id, 300)
    const lowered = await postAsAdmin(path, { limit: 100, reason: "  Pays late  " })
    expect(lowered.body.credit).toMatchObject({ limit: "100", held: "300", available: "-200" })
    await postAsAdmin(path, { limit: 100, reason: "The same again" })
    const { body } = await getAsAdmin(path)
    expect(body).toMatchObject({
      credit: { limit: "100", available: "-200" },
      holds: [{ amount: "300", captured: "0", voided: "0", held: "300", currency_code: "gbp" }],
      holds_count: 1,
      receivables: [],
      receivables_count: 0,
      limit_changes_count: 2,
    })
    const changes = body.limit_changes.map(({ before, after, reason }: Record<string, string>) => [
      before,
      after,
      reason,
    ])
    expect(changes).toEqual([
      ["500.5", "100", "Pays late"],
      [null, "500.5", "New customer"],
    ])
    expect(body.limit_changes[0].actor_id).toMatch(/^user_/)
  })

  it.each([
    ["no body", {}],
    ["a negative limit", { limit: -1, reason: "x" }],
    ["a limit with an exponent", { limit: "1e3", reason: "x" }],
    ["a limit of 40 digits", { limit: "1".repeat(40), reason: "x" }],
    ["a huge number", { limit: 1e300, reason: "x" }],
    ["a limit that is no number", { limit: "ten", reason: "x" }],
    ["a null limit", { limit: null, reason: "x" }],
    ["no reason", { limit: 1 }],
    ["an empty reason", { limit: 1, reason: "   " }],
    ["a reason with NUL", { limit: 1, reason: "a\u0000b" }],
    ["a reason of 501 characters", { limit: 1, reason: "x".repeat(501) }],
    ["an actor of its own", { limit: 1, reason: "x", actor_id: "user_other" }],
    ["a list", [1, 2]],
  ])("answers 400 to %s", async (_, body) => {
    const { company } = await aCompany(app.container)
    const answer = await postAsAdmin(`/admin/companies/${company.id}/credit`, body)
    expect({ status: answer.status, type: answer.body.type }).toEqual({ status: 400, type: "invalid_data" })
    expect(await financeOf(app.container).creditOf(company.id)).toBeNull()
  })

  it.each(["comp_none", "%00", "x".repeat(300)])("answers 404 for the company %s", async (id) => {
    const path = `/admin/companies/${id}/credit`
    expect((await getAsAdmin(path)).status).toBe(404)
    expect((await postAsAdmin(path, { limit: 1, reason: "x" })).status).toBe(404)
  })

  it("is closed to whoever is not a user of the terminal", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 10, { log_in: true })
    const token = await logIn(app.baseUrl, owner.email)
    const path = `/admin/companies/${company.id}/credit`
    const asBuyer = await supertest(app.baseUrl)
      .post(path)
      .set("Authorization", `Bearer ${token}`)
      .send({ limit: 99999, reason: "Mine" })
    expect(asBuyer.status).toBe(401)
  })
})

describe("GET /admin/ledger", () => {
  it("lists movements with their postings by account, company, reference and time", async () => {
    const { company, owner } = await aCompanyOnCredit(app.container, 1000)
    const order = await anOrderOnCredit(app.container, owner.id, 100)
    await paymentsOf(app.container).capturePayment({ payment_id: order.paymentId, amount: 40 })
    await paymentsOf(app.container).refundPayment({ payment_id: order.paymentId, amount: 15 })
    const { body } = await getAsAdmin(`/admin/ledger/transactions?reference=${order.orderId}`)
    expect(body.count).toBe(2)
    expect(body.transactions.map(({ kind }: { kind: string }) => kind)).toEqual(["refund", "capture"])
    expect(body.transactions[1].postings).toMatchObject([
      { account_kind: "receivable", account_code: `receivable:${company.id}:gbp`, amount: "40" },
      { account_kind: "revenue", account_code: "revenue:gbp", amount: "-40" },
    ])
    const accounts = await getAsAdmin(`/admin/ledger/accounts?company_id=${company.id}`)
    expect(accounts.body).toMatchObject({
      accounts: [{ kind: "receivable", balance: "25", held: "60", credit_limit: "1000" }],
      count: 1,
    })
    const { id, company_code } = accounts.body.accounts[0]
    expect(company_code).toBe(company.code)
    const counts = await Promise.all(
      [
        `account_id=${id}`,
        `company_id=${company.id}&kind=refund`,
        `company_id=${company.id}&from=2100-01-01`,
        `company_id=${company.id}&before=2100-01-01&limit=1&offset=1`,
      ].map(async (query) => (await getAsAdmin(`/admin/ledger/transactions?${query}`)).body.count),
    )
    expect(counts).toEqual([2, 1, 0, 2])
  })

  it.each([
    "transactions?limit=0",
    "transactions?limit=201",
    "transactions?offset=-1",
    "transactions?from=yesterday",
    "transactions?from=0000-01-01",
    "transactions?reference=%00",
    "transactions?kind=a&kind=b",
    "accounts?kind=piggybank",
    "accounts?currency_code=pounds",
    `accounts?company_id=${"x".repeat(101)}`,
  ])("answers 400 to %s", async (path) => {
    const { status, body } = await getAsAdmin(`/admin/ledger/${path}`)
    expect({ status, type: body.type }).toEqual({ status: 400, type: "invalid_data" })
  })
})

it("tells the admin why a capture is refused: the hold was voided", async () => {
  const { owner } = await aCompanyOnCredit(app.container, 1000)
  const order = await anOrderOnCredit(app.container, owner.id, 100)
  await financeOf(app.container).voidHold({ hold_id: await holdOf(order.paymentId) })
  const { status, body } = await postAsAdmin(`/admin/payments/${order.paymentId}/capture`, { amount: 10 })
  expect(status).toBe(400)
  expect(body).toMatchObject({
    type: "not_allowed",
    code: "HOLD_EXCEEDED",
    details: { status: "voided", available: "0", needed: "10" },
  })
})

async function holdOf(paymentId: string): Promise<string> {
  return (await paymentsOf(app.container).retrievePayment(paymentId)).data!.hold_id as string
}

import fc from "fast-check"
import { useApp } from "../helpers/app"
import { anAdminToken } from "../helpers/admin"
import { aCompany, aPublishableKey, logIn } from "../helpers/company-builders"
import { requestsAs } from "../helpers/requests"

const app = useApp()

type Send = ReturnType<typeof requestsAs>
let asAdmin: Send
let asOwner: Send
let company: Awaited<ReturnType<typeof aCompany>>

beforeAll(async () => {
  company = await aCompany(app.container, { log_in: true })
  const key = await aPublishableKey(app.container)
  asOwner = requestsAs(app.baseUrl, await logIn(app.baseUrl, company.owner.email), key)
  asAdmin = requestsAs(app.baseUrl, await anAdminToken(app.container, app.baseUrl))
})

const FIELDS = [
  "name",
  "code",
  "email",
  "role",
  "status",
  "rank",
  "tax_id",
  "tier_id",
  "owner",
  "addresses",
  "address",
  "address_1",
  "city",
  "country_code",
  "latitude",
  "longitude",
  "is_default",
  "limit_per_order",
  "limit_per_month",
  "currency_code",
  "payment_terms_days",
  "customer_id",
  "metadata",
  "phone",
  "__proto__",
]

const nasty = fc.constantFrom<unknown>(
  "\u0000",
  "a\u0000b",
  "\ud800",
  "'; drop table company; --",
  "9".repeat(400),
  "1e400",
  "-0",
  "NaN",
  1e308,
  -1,
  0.1,
  2 ** 53,
  2 ** 31,
  "x".repeat(5000),
  {},
  [],
  [[]],
  { $gt: "" },
  { "\u0000": "\u0000" },
  { a: "\ud800" },
  null,
  true,
  "gb",
  "owner",
  "active",
  "a@example.com",
)
const value = fc.oneof(nasty, fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>)
const body = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 8 })

const id = () => company.company.id
const ROUTES: [() => Send, () => string, object][] = [
  [() => asAdmin, () => "/admin/companies", { name: "A" }],
  [() => asAdmin, () => `/admin/companies/${id()}`, {}],
  [() => asAdmin, () => `/admin/companies/${id()}/tier`, {}],
  [() => asAdmin, () => `/admin/companies/${id()}/approve`, {}],
  [() => asAdmin, () => `/admin/companies/${id()}/members`, { role: "buyer" }],
  [() => asAdmin, () => `/admin/companies/${id()}/members/${company.owner.member_id}`, {}],
  [() => asAdmin, () => `/admin/companies/${id()}/addresses`, { address_1: "1", country_code: "gb" }],
  [() => asAdmin, () => `/admin/companies/${id()}/addresses/${company.address.id}`, {}],
  [() => asAdmin, () => "/admin/tiers", { code: "hostile" }],
  [() => asAdmin, () => `/admin/tiers/${company.tier.id}`, {}],
  [() => asOwner, () => "/store/companies", { name: "A" }],
  [() => asOwner, () => "/store/companies/me/members", { role: "buyer" }],
  [() => asOwner, () => `/store/companies/me/members/${company.owner.member_id}`, {}],
  [() => asOwner, () => "/store/companies/me/addresses", { address_1: "1", country_code: "gb" }],
  [() => asOwner, () => `/store/companies/me/addresses/${company.address.id}`, {}],
]

it.each(ROUTES.map((route) => [route[1].toString().replace("() => ", ""), ...route] as const))(
  "answers no body at %s with 5xx, and says what is wrong",
  async (_name, send, path, base) => {
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        const answer = await send()("post", path(), { ...base, ...sent })
        expect(answer.status).toBeLessThan(500)
        if (answer.status >= 400) {
          expect(answer.body.message.length).toBeGreaterThan(10)
        }
      }),
      { numRuns: 40 },
    )
  },
  30_000,
)

it("answers no id in a path with 5xx", async () => {
  const ids = ["%00", "%ED%A0%80", "x".repeat(2000), "..%2F", "'", "%25", "me%00", "null"]
  for (const bad of ids) {
    const encoded = bad
    for (const [send, path] of [
      [asAdmin, `/admin/companies/${encoded}`],
      [asAdmin, `/admin/companies/${encoded}/members`],
      [asAdmin, `/admin/companies/${id()}/members/${encoded}`],
      [asAdmin, `/admin/companies/${id()}/addresses/${encoded}`],
      [asAdmin, `/admin/tiers/${encoded}`],
      [asOwner, `/store/companies/me/members/${encoded}`],
      [asOwner, `/store/companies/me/addresses/${encoded}`],
    ] as const) {
      const { status } = await send("get", path)
      expect([path, status >= 400 && status < 500]).toEqual([path, true])
    }
  }
})

it("answers no query with 5xx", async () => {
  const word = fc.constantFrom(
    "limit",
    "offset",
    "order",
    "q",
    "status",
    "tier_id",
    "fields",
    "currency_code",
    "a.b",
    "$and",
  )
  const text = fc.constantFrom(
    "",
    "0",
    "-1",
    "1e99",
    "NaN",
    "%00",
    "a%27",
    "%25",
    "[]",
    "x".repeat(300),
    "%ED%A0%80",
    "name",
  )
  const paths = [
    "/admin/companies",
    "/admin/tiers",
    `/admin/companies/${id()}/members`,
    `/admin/companies/${id()}/addresses`,
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      word,
      text,
      fc.boolean(),
      async (path, name, value, isList) => {
        const { status } = await asAdmin("get", `${path}?${name}${isList ? "[]" : ""}=${value}`)
        expect(status).toBeLessThan(500)
      },
    ),
    { numRuns: 150 },
  )
}, 30_000)

it("left the company as it was in what nobody may change by a body", async () => {
  const { body: after } = await asAdmin("get", `/admin/companies/${id()}`)
  expect(after.company).toMatchObject({ status: "active", currency_code: "gbp" })
  expect(after.company.members.some(({ role }: { role: string }) => role === "owner")).toBe(true)
})

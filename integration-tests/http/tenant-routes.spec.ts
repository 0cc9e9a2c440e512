import type { MemberRole } from "../../src/modules/company/types"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCustomer, aMember } from "../helpers/company-builders"
import { mutated, type Mutation } from "../helpers/hostile-requests"
import { operations, type Operation } from "../helpers/openapi"
import { databaseOf } from "../helpers/pricing"
import { rawClient } from "../helpers/raw-http"
import { tokenFor } from "../helpers/tokens"
import { VALID, type ValidRequest } from "../helpers/valid-requests"
import { aWorld, type World } from "../helpers/world"

// Orders may then name the moment whose prices apply, as one of the valid requests does.
process.env.B2B_DEMO = "true"
const app = useApp()
/** Its buyer's company is the one whose records others ask for. */
let world: World
let other: BuyerClient
let client: ReturnType<typeof rawClient>
/** Each gives the log-in for one more request. */
const personas: Record<string, () => Promise<string | null>> = {}

beforeAll(async () => {
  world = await aWorld(app)
  other = await aBuyer(app, world.shop, 1_000_000)
  client = rawClient(app.baseUrl)
  const always = (token: string | null) => async () => token
  const member = async (role: MemberRole) =>
    always(tokenFor((await aMember(world.container, world.buyer.company.id, { role })).customer.id))
  Object.assign(personas, {
    owner: always(world.buyer.token),
    buyer: await member("buyer"),
    finance: await member("finance"),
    viewer: await member("viewer"),
    "owner of a pending company": always(tokenFor(world.pending.owner.id)),
    "owner of a suspended company": always(tokenFor(world.suspended.owner.id)),
    // Another one each time: who registers a company has one.
    "customer without company": async () => tokenFor((await aCustomer(world.container)).id),
    guest: always(null),
  })
}, 60_000)
afterAll(() => client.close())

async function send(
  operation: Operation,
  valid: ValidRequest,
  token: string | null,
  mutation: Mutation = {},
) {
  const request = mutated(operation, valid, mutation)
  const headers = {
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    "x-publishable-api-key": world.shop.publishableKey,
    ...request.headers,
  }
  return await client.send({ ...request, headers })
}

const storeOperations = operations.filter(({ route }) => route.startsWith("/store"))
const byName = storeOperations.map((operation) => [operation.name, operation] as const)

/** Every id and name by which another company could be told from an answer. */
function marks(): string[] {
  const { company, owner, address } = world.buyer
  return [
    ...[company.id, company.code, company.customer_group_id, owner.id, owner.email, owner.member_id],
    ...[address.id, world.member.id, world.member.customer_id, world.order_id, world.cart_id],
  ]
}

/** All rows of the company's, in whatever table, by table and id. */
async function rowsOfCompany(): Promise<Record<string, unknown>> {
  const database = databaseOf(world.container)
  const { id } = world.buyer.company
  const tables = await database("information_schema.columns")
    .where({ column_name: "company_id", table_schema: "public" })
    .pluck("table_name")
  const rows = await Promise.all(
    tables.map(async (table: string) =>
      (await database(table).where({ company_id: id })).map((row) => [`${table} ${row.id}`, row]),
    ),
  )
  return Object.fromEntries([["company", await database("company").where({ id }).first()], ...rows.flat()])
}

/** Goods that both companies see are nobody's own. */
const SHARED = ["GET /store/catalog/{goods}"]

/** Sends as another company's member; whatever comes of it, no row of the company's changes. */
async function sendAsOther(operation: Operation, valid: ValidRequest, mutation?: Mutation) {
  const before = await rowsOfCompany()
  expect(Object.keys(before).length).toBeGreaterThan(10)
  const answer = await send(operation, valid, other.token, mutation)
  expect(await rowsOfCompany()).toMatchObject(before)
  return answer
}

describe("a member of another company", () => {
  /** Routes that name nothing, and have nothing to do for this member. */
  const NOTHING_TO_DO: Record<string, number> = {
    "POST /store/companies": 400,
    "GET /store/distributor": 404,
    "POST /store/distributor/referrals": 400,
  }

  it.each(byName)("gets by %s their own or nothing", async (name, operation) => {
    const valid = await VALID[name](world)
    const asked = JSON.stringify(valid)
    const isForeign =
      marks().some((mark) => asked.includes(mark)) || (/\{/.test(operation.route) && !SHARED.includes(name))
    const { status, text } = await sendAsOther(operation, valid)
    if (isForeign) {
      expect([status, JSON.parse(text).type]).toEqual([404, "not_found"])
    } else if (NOTHING_TO_DO[name]) {
      expect(status).toBe(NOTHING_TO_DO[name])
    } else {
      expect(status).toBeLessThan(300)
    }
    expect(marks().filter((mark) => text.includes(mark) && !asked.includes(mark))).toEqual([])
  })

  it.each(byName)("is by %s nobody else, whatever ids the request names", async (name, operation) => {
    const { company, owner } = world.buyer
    const names: [string, string][] = [
      ["company_id", company.id],
      ["customer_id", owner.id],
      ["member_id", owner.member_id],
      ["buyer", owner.id],
      ["actor_id", owner.id],
      ["customer_group_id", company.customer_group_id],
    ]
    const headers = names.map(([field, value]): [string, string] => [
      `x-${field.replaceAll("_", "-")}`,
      value,
    ])
    const mutations: Mutation[] = [
      { query: names },
      { headers },
      ...(operation.body ? names.map(([field, value]) => ({ edits: [{ place: [field], value }] })) : []),
    ]
    for (const mutation of mutations) {
      const valid = await VALID[name](world)
      const asked = JSON.stringify([valid, mutation])
      const { status, text } = await sendAsOther(operation, valid, mutation)
      if (mutation.edits) {
        expect([mutation, status]).toEqual([mutation, 400])
        expect(text).toContain(mutation.edits[0].place[0])
      }
      expect(marks().filter((mark) => text.includes(mark) && !asked.includes(mark))).toEqual([])
    }
  })
})

type Access = {
  /** Which roles; of those without company "customers", and without log-in "everyone". */ may:
    MemberRole[] | "customers" | "everyone"
  isActive?: true
}
const ALL: MemberRole[] = ["owner", "buyer", "finance", "viewer"]

const ACCESS: Record<string, Access> = {
  "POST /store/orders": { may: ["owner", "buyer"], isActive: true },
  "POST /store/orders/preview": { may: ["owner", "buyer"], isActive: true },
  "GET /store/orders/{id}/plan": { may: ALL },
  "GET /store/companies/me/orders": { may: ALL },
  "GET /store/companies/me/orders/{id}": { may: ALL },
  "GET /store/companies/me/orders/{id}/pdf": { may: ALL },
  "POST /store/companies/me/orders/{id}/cancel": { may: ["owner", "buyer"] },
  "POST /store/companies/me/orders/{id}/receipts": { may: ["owner", "buyer"] },
  "POST /store/companies/me/orders/{id}/returns": { may: ["owner", "buyer"] },
  // The cart decides: to others than its customer there is none.
  "POST /store/carts/{id}/complete": { may: "everyone" },
  "GET /store/prices": { may: ALL, isActive: true },
  "GET /store/order-rules": { may: ALL },
  "GET /store/catalog": { may: ALL, isActive: true },
  "GET /store/catalog/{goods}": { may: ALL, isActive: true },
  "GET /store/usual-goods": { may: ALL, isActive: true },
  "GET /store/promotions": { may: ALL, isActive: true },
  "GET /store/announcements": { may: ALL, isActive: true },
  "GET /store/purchase-lists": { may: ALL, isActive: true },
  "POST /store/purchase-lists": { may: ["owner", "buyer"], isActive: true },
  "GET /store/purchase-lists/{id}": { may: ALL, isActive: true },
  "POST /store/purchase-lists/{id}": { may: ["owner", "buyer"], isActive: true },
  "DELETE /store/purchase-lists/{id}": { may: ["owner", "buyer"], isActive: true },
  "GET /store/credit": { may: ["owner", "buyer", "finance"] },
  "POST /store/places/nearest-warehouse": { may: ALL },
  "POST /store/companies": { may: "customers" },
  "GET /store/companies/me": { may: ALL },
  "GET /store/companies/me/members": { may: ["owner"] },
  "POST /store/companies/me/members": { may: ["owner"], isActive: true },
  "GET /store/companies/me/members/{member_id}": { may: ["owner"] },
  "POST /store/companies/me/members/{member_id}": { may: ["owner"] },
  // Of others: everyone but an owner may remove themselves alone.
  "DELETE /store/companies/me/members/{member_id}": { may: ["owner"] },
  "GET /store/companies/me/addresses": { may: ["owner", "buyer"] },
  "POST /store/companies/me/addresses": { may: ["owner", "buyer"] },
  "GET /store/companies/me/addresses/{address_id}": { may: ["owner", "buyer"] },
  "POST /store/companies/me/addresses/{address_id}": { may: ["owner", "buyer"] },
  "DELETE /store/companies/me/addresses/{address_id}": { may: ["owner", "buyer"] },
  "GET /store/distributor": { may: "customers" },
  "POST /store/distributor": { may: ["owner"], isActive: true },
  "POST /store/distributor/referrals": { may: ["owner"] },
  "GET /store/commissions": { may: "customers" },
}

describe("who may use a route", () => {
  it("is said here for every one of the store API", () => {
    expect(Object.keys(ACCESS).sort()).toEqual(storeOperations.map(({ name }) => name).sort())
  })

  const expected = ({ may, isActive }: Access, who: string): 401 | 403 | null => {
    if (who === "guest") {
      return may === "everyone" ? null : 401
    }
    if (typeof may === "string") {
      return null
    }
    if (who === "customer without company") {
      return 403
    }
    const [role, status] = who.startsWith("owner of a")
      ? (["owner", "closed"] as const)
      : ([who, "active"] as const)
    return may.includes(role as MemberRole) && !(isActive && status === "closed") ? null : 403
  }

  it.each(byName)("%s", async (name, operation) => {
    const refused: Record<string, number | null> = {}
    for (const [who, token] of Object.entries(personas)) {
      const { status } = await send(operation, await VALID[name](world), await token())
      refused[who] = [401, 403].includes(status) ? status : null
    }
    expect(refused).toEqual(
      Object.fromEntries(Object.keys(personas).map((who) => [who, expected(ACCESS[name], who)])),
    )
  })
})

describe("the two sides of the API", () => {
  const adminOperations = operations
    .filter(({ route }) => route.startsWith("/admin"))
    .map((operation) => [operation.name, operation] as const)

  it.each(adminOperations)("%s is for nobody but merchants", async (name, operation) => {
    const valid = await VALID[name](world)
    expect((await send(operation, valid, null)).status).toBe(401)
    expect((await send(operation, valid, world.buyer.token)).status).toBe(401)
  })

  it.each(byName)("%s takes no merchant for a customer", async (name, operation) => {
    const { status } = await send(operation, await VALID[name](world), world.admin_token)
    expect(status).toBe(ACCESS[name].may === "everyone" ? 404 : 401)
  })
})

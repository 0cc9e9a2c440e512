import fc from "fast-check"
import { customerGroupChanges } from "../../src/read-models/customer-group-changes"
import { unitOfWork } from "../../src/utils/unit-of-work"
import { expectSound } from "../fire/helpers/invariants"
import { useApp } from "./app"
import { aBuyer } from "./buyer-client"
import { aCompany, aMember, companyService } from "./company-builders"
import { mutated, mutations, type Mutation } from "./hostile-requests"
import { operations, type Operation } from "./openapi"
import { databaseOf } from "./pricing"
import { rawClient, type RawAnswer } from "./raw-http"
import { someGoods } from "./shop"
import { VALID, type ValidRequest } from "./valid-requests"
import { aWorld, type World } from "./world"

const RUNS = 200
const seed = Number(process.env.HOSTILE_SEED ?? 1)

/** Words of Postgres, of a statement or of a stack. Tests send none of them. */
const INTERNALS =
  /violates|duplicate key|relation "|column "|invalid input|invalid byte|syntax error|operator does not|out of range|unsupported Unicode|current transaction|deadlock|\bselect\b.+\bfrom\b|insert into|node_modules|\.[jt]s:\d/i

/**
 * Every operation of docs/openapi.json below `side`: the request that is right succeeds, hundreds that are wrong in some
 * way are answered by what is wrong with them, and afterwards everything is whole and business goes on.
 * The same ones in every run, so that a commit is red or green by itself; `HOSTILE_SEED=$RANDOM` looks further.
 */
export function describeHostileRequests(side: "/store" | "/admin"): void {
  describe(`hostile requests below ${side} (HOSTILE_SEED=${seed})`, () => {
    // Orders may then name the moment whose prices apply.
    process.env.B2B_DEMO = "true"
    const app = useApp()
    let world: World
    let client: ReturnType<typeof rawClient>
    let known: string[]

    beforeAll(async () => {
      world = await aWorld(app)
      client = rawClient(app.baseUrl)
      known = await idsOfOthers(world)
    }, 60_000)
    afterAll(() => client.close())

    const send = async (operation: Operation, valid: ValidRequest, mutation: Mutation = {}) => {
      const own = side === "/admin" ? world.admin_token : world.buyer.token
      const log_in = {
        authorization: `Bearer ${valid.token ?? own}`,
        "x-publishable-api-key": world.shop.publishableKey,
      }
      const request = mutated(operation, valid, mutation)
      return await client.send({ ...request, headers: { ...log_in, ...request.headers } })
    }

    it.each(
      operations.filter(({ route }) => route.startsWith(side)).map((each) => [each.name, each] as const),
    )(
      "%s",
      async (name, operation) => {
        let valid = await VALID[name](world)
        const right = await send(operation, valid)
        expect(right.status < 300 ? "" : right.text).toBe("")
        await fc.assert(
          fc.asyncProperty(mutations(operation, valid, known), async (mutation) => {
            const answer = await send(operation, valid, mutation)
            expectTold(answer, mutation)
            if (answer.status < 300 && operation.method !== "GET") {
              valid = await VALID[name](world)
            }
          }),
          { seed, numRuns: RUNS },
        )
      },
      60_000,
    )

    it("left everything whole", async () => {
      await expectSound(world.container)
      const customers = await databaseOf(world.container)("customer").select("id")
      const ids = customers.map(({ id }: { id: string }) => id)
      const wrong = await unitOfWork(world.container, (unit) => customerGroupChanges(unit, ids))
      expect(wrong).toEqual({ add: [], remove: [] })
    })

    it("left the buyer's company what no request may change", async () => {
      const { owner, company, tier } = world.buyer
      const { id, customer_group_id } = company
      const now = await companyService(world.container).retrieveCompany(id)
      expect(now).toMatchObject({
        status: "active",
        currency_code: "gbp",
        customer_group_id,
        tier_id: tier.id,
      })
      const [member] = await companyService(world.container).listCompanyMembers({ customer_id: owner.id })
      expect(member).toMatchObject({ id: owner.member_id, role: "owner", status: "active", company_id: id })
    })

    it("left the shop open", async () => {
      await someGoods(world.container, world.shop, [
        { sku: "LAST", price: 1, stock: { [world.shop.leeds]: 1 } },
      ])
      const buyer = await aBuyer(app, world.shop)
      const { status, body } = await buyer.order([{ sku: "LAST", quantity: 1 }])
      expect({ status, message: body.message }).toEqual({ status: 201, message: undefined })
    })
  })
}

/** Ids that are right elsewhere, of records that nothing depends on. */
async function idsOfOthers(world: World): Promise<string[]> {
  const other = await aCompany(world.container)
  const { member, customer } = await aMember(world.container, world.buyer.company.id)
  return [
    other.company.id,
    other.address.id,
    other.owner.id,
    other.owner.member_id,
    member.id,
    customer.id,
    world.pending.tier.id,
    world.order_id,
    world.product_id,
    world.category_id,
    world.variants.PLATE,
    world.cart_id,
    world.shop.lille,
    world.shop.regionId,
    world.distributor.id,
    "PLATE",
  ]
}

/** No fault of ours; and a refusal says what is wrong, in JSON, without a word of how it is made. */
function expectTold({ status, contentType, text }: RawAnswer, mutation: Mutation): void {
  expect(status < 500 ? "" : `${status} ${text}`).toBe("")
  if (status < 400) {
    return
  }
  expect(contentType).toMatch(/^application\/json/)
  const { type, code, message } = JSON.parse(text) as Record<string, string | undefined>
  expect(message).toMatch(/\w{3}/)
  expect(message).not.toMatch(INTERNALS)
  // Core tells nothing else of who is not logged in.
  expect(status === 401 || type || code).toBeTruthy()
  const field = editedField(mutation)
  if (status === 400 && type === "invalid_data" && field) {
    expect(namesAField(message as string, field) ? "" : `${field}: ${message}`).toBe("")
  }
}

/** The field of the body that was edited, where it was one; null where its value cannot even be printed. */
function editedField({ edits = [] }: Mutation): string | null {
  const isPrintable = edits.every(({ value }) => !Object.hasOwn(Object(value), "toString"))
  const [name] =
    edits.length === 1 && isPrintable
      ? edits[0].place.filter((each) => typeof each === "string").slice(-1)
      : []
  return name ?? null
}

/** That field, or in core's form another one that is now too much or missing; of free data, the whole. */
function namesAField(message: string, field: string): boolean {
  return message.includes(field) || /fields?:? '/i.test(message) || message.includes("metadata")
}

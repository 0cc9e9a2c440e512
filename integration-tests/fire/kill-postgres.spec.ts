import { databaseOf } from "../helpers/pricing"
import { aShop, type Shop } from "../helpers/shop"
import { byCart, byKey, persist, standingsOf, type Answer, type Attempt } from "./helpers/attempts"
import { useDeployment } from "./helpers/deployment"
import { expectSound } from "./helpers/invariants"
import {
  CART_STAGES,
  CARTS_AT_ONCE,
  holdAt,
  inGroups,
  ORDER_STAGES,
  ORDERS_AT_ONCE,
  PAID_CART_STAGES,
  SENT,
  type Held,
  type Stage,
} from "./helpers/stages"
import { aDistributor, aTrader, type Trader } from "./helpers/traders"

/** From the moment that it takes connections again. */
const ANSWERED_WITHIN_MS = 3000

const deployment = useDeployment({ ownPostgres: true })
let shop: Shop
let traders: Trader[]
let held: Held | undefined

beforeAll(async () => {
  const { container, servers } = deployment
  shop = await aShop(container)
  const distributor = await aDistributor(container)
  traders = []
  while (traders.length < ORDERS_AT_ONCE + CARTS_AT_ONCE) {
    traders.push(await aTrader({ ...deployment, baseUrl: servers[0].url }, shop, distributor))
  }
}, 60_000)

afterEach(async () => await held?.release())

type Round = { order: Stage[]; cart: Stage[] }

/** Orders are held at one server, carts at the other. */
function rounds(): [names: string, round: Round][] {
  const orders = inGroups(ORDER_STAGES, ORDERS_AT_ONCE)
  return inGroups(CART_STAGES, CARTS_AT_ONCE).map(([cartNames, cart], n) => {
    const [orderNames, order] = orders[n] ?? ["none", []]
    return [`orders held at: ${orderNames}; carts held at: ${cartNames}`, { order, cart }]
  })
}

async function attemptsOf({ order, cart }: Round, buying: Trader[]): Promise<Attempt[]> {
  const orders = order.map(({ name }, n) => byKey(buying[n], `killed at ${name}`))
  const carts = cart.map((_, n) => byCart(buying[order.length + n], shop, deployment.servers[1]))
  return [...orders, ...(await Promise.all(carts))]
}

/** It was committed before, and its event is out. Whoever was in the middle of the commit has nothing. */
const isPlaced = (stage: Stage) => stage === SENT

describe("kill -9 of Postgres", () => {
  it.each(rounds())("%s", async (_names, round) => {
    const { container, databaseUrl, servers, postgres } = deployment
    const pids = servers.map(({ pid }) => pid)
    const stages = [...round.order, ...round.cart]
    const buying = [...traders.slice(0, round.order.length), ...traders.slice(-round.cart.length)]
    const attempts = await attemptsOf(round, buying)
    const before = await standingsOf(container, buying)
    const holds = stages.map((stage, n) => ({ stage, company_id: buying[n].buyer.company.id }))
    held = await holdAt(databaseUrl, holds)
    const answers = attempts.map((attempt, n) => attempt.send(servers[n < round.order.length ? 0 : 1]))
    await held.reached()

    await postgres!.kill()
    await postgres!.start()
    const lost = (await answeredSoon(answers)).filter((_, n) => !isPlaced(stages[n]))
    expect(lost).toEqual(lost.map(() => ({ status: 503, code: "DATABASE_UNAVAILABLE", retry_after: "2" })))
    await untilReachable()
    await held.release()

    await expectSound(container)
    const left = await standingsOf(container, buying)
    stages.forEach(({ name }, n) => {
      expect({ [name]: left[n].orders }).toEqual({ [name]: before[n].orders + Number(isPlaced(stages[n])) })
    })
    // The same request at both servers at once.
    const retried = await Promise.all(
      attempts.map((attempt) => Promise.all(servers.map((server) => persist(attempt, [server])))),
    )
    stages.forEach((stage, n) => expectOneOrder(stage, attempts[n], retried[n]))
    await expectSound(container)
    const orders = (await standingsOf(container, buying)).map((standing) => standing.orders)
    expect(orders).toEqual(before.map((standing) => standing.orders + 1))
    expect(servers.map(({ pid }) => pid)).toEqual(pids)
  })

  it("makes who comes meanwhile wait, and answers them when it is back", async () => {
    const { container, servers, postgres } = deployment
    await postgres!.kill()
    const answers = traders.map((trader, n) => byKey(trader, "meanwhile").send(servers[n % 2]))
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await postgres!.start()
    const told = await answeredSoon(answers)
    expect(told.filter((answer) => ![201, 503].includes(answer?.status ?? 0))).toEqual([])
    await untilReachable()
    await expectSound(container)
  })
})

async function answeredSoon(answers: Promise<Answer | null>[]): Promise<(Answer | null)[]> {
  const since = Date.now()
  const told = await Promise.all(answers)
  expect(Date.now() - since).toBeLessThan(ANSWERED_WITHIN_MS)
  return told
}

describe("a paid cart that lost its database", () => {
  it.each([1, 2, 3, 4, 5])("keeps its payment when another server places it meanwhile (%i)", async () => {
    const { container, databaseUrl, servers, postgres } = deployment
    const [failing, other] = servers
    const buying = traders.slice(0, CARTS_AT_ONCE)
    const carts = await Promise.all(
      buying.map((trader) => byCart(trader, shop, failing, "pp_system_default")),
    )
    const [stage] = PAID_CART_STAGES.filter(({ name }) => name === "order")
    held = await holdAt(
      databaseUrl,
      buying.map(({ buyer }) => ({ stage, company_id: buyer.company.id })),
    )
    const failed = carts.map((cart) => cart.send(failing))
    await held.reached()
    await postgres!.kill()
    await postgres!.start()
    // The first server learns now that it placed nothing, and gives the authorisation back.
    const placed = await Promise.all(carts.map((cart) => persist(cart, [other])))
    await Promise.all(failed)
    await held.release()
    expect(placed).toEqual(carts.map(() => ({ status: 200, order_id: expect.any(String) })))
    await expectSound(container)
  })
})

function expectOneOrder({ name }: Stage, { placed }: Attempt, answers: Answer[]): void {
  const [one, other] = answers
  expect({ [name]: one.order_id }).toEqual({ [name]: expect.any(String) })
  expect({ [name]: other.order_id }).toEqual({ [name]: one.order_id })
  expect([one.status, other.status].filter((status) => ![200, placed].includes(status))).toEqual([])
}

/** Our own pool has to find out as well. */
async function untilReachable(): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await databaseOf(deployment.container).raw("select 1")
      return
    } catch (error) {
      if (attempt === 20) {
        throw error
      }
    }
  }
}

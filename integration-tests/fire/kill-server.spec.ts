import { setTimeout as sleep } from "timers/promises"
import { databaseOf } from "../helpers/pricing"
import { aShop, type Shop } from "../helpers/shop"
import { byCart, byKey, standingsOf, type Attempt } from "./helpers/attempts"
import { useDeployment, type Server } from "./helpers/deployment"
import { expectSound } from "./helpers/invariants"
import {
  CART_STAGES,
  CARTS_AT_ONCE,
  COMMIT,
  holdAt,
  inGroups,
  isPlaced,
  ORDER_STAGES,
  ORDERS_AT_ONCE,
  PAID_CART_STAGES,
  SENT,
  type Held,
  type Stage,
} from "./helpers/stages"
import { aDistributor, aTrader, type Trader } from "./helpers/traders"

/** The first two are killed in turn; at the third everything is tried again while they start. */
const deployment = useDeployment({ servers: 3 })
let shop: Shop
let traders: Trader[]

beforeAll(async () => {
  const { container, servers } = deployment
  shop = await aShop(container)
  const distributor = await aDistributor(container)
  traders = []
  while (traders.length < ORDERS_AT_ONCE) {
    traders.push(await aTrader({ ...deployment, baseUrl: servers[0].url }, shop, distributor))
  }
}, 60_000)

let held: Held | undefined
let round = 0
const restarts = new Map<Server, Promise<void>>()

/** A test that fails must not take the others with it. */
afterEach(async () => await held?.release())

async function nextVictim(): Promise<{ victim: Server; survivor: Server }> {
  const [one, other, survivor] = deployment.servers
  const victim = round++ % 2 ? other : one
  await restarts.get(victim)
  return { victim, survivor }
}

/** Each trader's attempt is held at its stage; then the server is killed, and all are tried again at the other one. */
async function expectOneOrderEach(stages: Stage[], attempts: Attempt[]): Promise<void> {
  const { container, databaseUrl } = deployment
  const { victim, survivor } = await nextVictim()
  const ordering = traders.slice(0, stages.length)
  const before = await standingsOf(container, ordering)
  const holds = stages.map((stage, n) => ({ stage, company_id: ordering[n].buyer.company.id }))
  held = await holdAt(databaseUrl, holds)
  const unanswered = attempts.map((attempt) => attempt.send(victim))
  await held.reached()
  await victim.kill()
  restarts.set(victim, victim.start())
  // Whoever waits for a subscriber to note the event may be answered already.
  const answers = await Promise.all(unanswered)
  expect(answers.filter((answer, n) => answer && stages[n] !== SENT)).toEqual([])
  await held.release()

  await expectSound(container)
  const left = await standingsOf(container, ordering)
  stages.forEach((stage, n) => {
    const placed = { orders: before[n].orders + 1, held: expect.any(String), reserved: expect.any(String) }
    expect({ [stage.name]: left[n] }).toEqual({ [stage.name]: isPlaced(stage) ? placed : before[n] })
  })

  const retried = await Promise.all(attempts.map((attempt) => attempt.send(survivor)))
  const again = await Promise.all(attempts.map((attempt) => attempt.send(survivor)))
  stages.forEach((stage, n) => {
    const status = isPlaced(stage) ? 200 : attempts[n].placed
    expect({ [stage.name]: retried[n] }).toEqual({ [stage.name]: { status, order_id: expect.any(String) } })
    expect({ [stage.name]: again[n] }).toEqual({ [stage.name]: { ...retried[n], status: 200 } })
  })
  await expectSound(container)
  const orders = (await standingsOf(container, ordering)).map((standing) => standing.orders)
  expect(orders).toEqual(before.map((standing) => standing.orders + 1))
  if (stages.includes(COMMIT)) {
    const order_id = retried[stages.indexOf(COMMIT)]!.order_id!
    expect(await unsent()).toContain(order_id)
    await letHalfAMinutePass(order_id)
  }
}

const SOURCES = {
  orders: async (stages: Stage[]) => stages.map(({ name }, n) => byKey(traders[n], `killed at ${name}`)),
  "carts on account": async (stages: Stage[]) => await cartsOf(stages.length, "pp_credit_credit"),
  "paid carts": async (stages: Stage[]) => await cartsOf(stages.length, "pp_system_default"),
}

async function cartsOf(count: number, provider_id: string): Promise<Attempt[]> {
  const survivor = deployment.servers[2]
  return await Promise.all(
    traders.slice(0, count).map((trader) => byCart(trader, shop, survivor, provider_id)),
  )
}

type Round = [source: keyof typeof SOURCES, names: string, stages: Stage[]]

const roundsOf = (source: Round[0], stages: Stage[], atOnce: number) =>
  inGroups(stages, atOnce).map(([names, group]): Round => [source, names, group])

const ROUNDS = [
  ...roundsOf("orders", ORDER_STAGES, ORDERS_AT_ONCE),
  ...roundsOf("carts on account", CART_STAGES, CARTS_AT_ONCE),
  ...roundsOf("paid carts", PAID_CART_STAGES, CARTS_AT_ONCE),
]
const leavesEvents = ([, , stages]: Round) => stages.includes(COMMIT)

/** For so long the job leaves a placement to its own process. Once for each, or it would look late before the job's next turn. */
async function letHalfAMinutePass(order_id: string): Promise<void> {
  await databaseOf(deployment.container).raw(
    "update placement set created_at = created_at - interval '30 seconds' where order_id = ?",
    [order_id],
  )
}

async function unsent(): Promise<string[]> {
  const rows = await databaseOf(deployment.container)("placement")
    .whereNull("events_sent_at")
    .select("order_id")
  return rows.map(({ order_id }) => order_id)
}

describe("kill -9 of the server", () => {
  afterAll(async () => void (await Promise.all(restarts.values())))

  // First those that leave an event to the job, which has its turn a minute later.
  it.each([...ROUNDS.filter(leavesEvents), ...ROUNDS.filter((each) => !leavesEvents(each))])(
    "%s held at: %s",
    async (source, _names, stages) => {
      await expectOneOrderEach(stages, await SOURCES[source](stages))
    },
  )

  it("while a cart's payment is being authorised", async () => {
    const { container, databaseUrl } = deployment
    const { victim, survivor } = await nextVictim()
    const [cart] = await cartsOf(1, "pp_system_default")
    const [before] = await standingsOf(container, traders)
    held = await holdAt(databaseUrl, [{ stage: { name: "payment", trigger: "before insert on payment" } }])
    const unanswered = cart.send(victim)
    await held.reached()
    await victim.kill()
    restarts.set(victim, victim.start())
    expect(await unanswered).toBeNull()
    await held.release()
    await expectSound(container)
    expect((await standingsOf(container, traders))[0]).toEqual(before)
    expect(await cart.send(survivor)).toEqual({ status: 200, order_id: expect.any(String) })
    await expectSound(container)
  })

  it("leaves to the job of a server that lives what the killed one had not sent", async () => {
    const deadline = Date.now() + 100_000
    while ((await unsent()).length && Date.now() < deadline) {
      await sleep(500)
    }
    expect(await unsent()).toEqual([])
  }, 110_000)
})

describe("the stages", () => {
  it.each([
    ["an order", ORDER_STAGES, async () => byKey(traders[0], "all tables")],
    ["a cart", CART_STAGES, async () => (await cartsOf(1, "pp_credit_credit"))[0]],
  ])("are all the tables that the transaction of %s writes to", async (_what, stages, attempt) => {
    const answer = await (await attempt()).send(deployment.servers[2])
    const names = new Set(stages.map(({ trigger }) => trigger.match(/ on "?(\w+)/)![1]))
    expect(await tablesWrittenWith(answer!.order_id!)).toEqual([...names].sort())
  })
})

/** Every row tells the transaction that wrote it; the placement's own was written once more, when its event was out. */
async function tablesWrittenWith(orderId: string): Promise<string[]> {
  const database = databaseOf(deployment.container)
  const [{ xmin }] = await database("order").where({ id: orderId }).select("xmin")
  const { rows } = await database.raw("select tablename from pg_tables where schemaname = 'public'")
  const written = ["placement"]
  for (const { tablename } of rows) {
    if (await database(tablename).whereRaw("xmin = ?::xid", [xmin]).first("xmin")) {
      written.push(tablename)
    }
  }
  return written.sort()
}

import { setTimeout as sleep } from "timers/promises"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { byCart, byKey, persist, type Answer, type Attempt } from "./helpers/attempts"
import { useDeployment } from "./helpers/deployment"
import { expectSound } from "./helpers/invariants"
import { randomFrom } from "./helpers/random"

/** `FIRE_SEED=… npm run …` repeats a run's moments. */
const SEED = Number(process.env.FIRE_SEED ?? Date.now() % 1_000_000)
const random = randomFrom(SEED)

/** So long a rush of orders takes about. */
const RUSH_MS = 1000
const STOCK = 10
/** Each wants one piece: 24 of 10. */
const ORDERS_OF_EACH = 5
const KINDS_OF_REFUSAL = ["CREDIT_LIMIT_EXCEEDED", "INSUFFICIENT_INVENTORY"]

const deployment = useDeployment({ ownPostgres: true })
let shop: Shop
let buyers: BuyerClient[]

beforeAll(async () => {
  shop = await aShop(deployment.container)
  buyers = [await aRushingBuyer(10_000), await aRushingBuyer(10_000), await aRushingBuyer(10_000)]
})

const aRushingBuyer = (credit: number) =>
  aBuyer({ ...deployment, baseUrl: deployment.servers[0].url }, shop, credit)

/** Far more who want one piece than there are, some by cart; one of the buyers has credit for two orders. */
async function aRush(sku: string): Promise<Attempt[]> {
  const stock = { [shop.leeds]: STOCK - 3, [shop.lille]: 3 }
  const variants = await someGoods(deployment.container, shop, [{ sku, price: 10, stock }])
  const goods = {
    lines: [{ sku, quantity: 1 }],
    items: [{ variant_id: variants[sku], quantity: 1 }],
    promo_codes: [],
  }
  const traders = [...buyers, await aRushingBuyer(36)].map((buyer) => ({ buyer, ...goods }))
  const keys = Array.from({ length: ORDERS_OF_EACH }, (_, n) => `${sku} ${n}`)
  return [
    ...keys.flatMap((key) => traders.map((trader) => byKey(trader, key))),
    ...(await Promise.all(traders.map((trader, n) => byCart(trader, shop, deployment.servers[n % 2])))),
  ]
}

/** As many orders as there are pieces, each for one attempt, which is answered the same order ever after. */
async function expectSoldOnce(attempts: Attempt[], first: (Answer | null)[]): Promise<void> {
  const { container, servers } = deployment
  const answers = await Promise.all(attempts.map((attempt) => persist(attempt, servers)))
  const refused = answers.filter(({ order_id }) => !order_id)
  expect(
    refused.filter(({ status, code }) => status !== 400 || !KINDS_OF_REFUSAL.includes(`${code}`)),
  ).toEqual([])
  const ids = answers.flatMap(({ order_id }) => order_id ?? [])
  expect(new Set(ids).size).toBe(STOCK)
  expect(ids).toHaveLength(STOCK)
  const again = await Promise.all(attempts.map((attempt) => persist(attempt, servers)))
  expect(again.map(({ order_id }) => order_id)).toEqual(answers.map(({ order_id }) => order_id))
  first.forEach((answer, n) => answer?.order_id && expect(answer.order_id).toBe(answers[n].order_id))
  await expectSound(container)
}

const rounds = (count: number) => Array.from({ length: count }, (_, n) => n + 1)

describe(`kill -9 in a rush of orders, at random moments (FIRE_SEED=${SEED})`, () => {
  it.each(rounds(10))(
    "of a server, round %i",
    async (round) => {
      const { servers } = deployment
      const attempts = await aRush(`SERVER-${round}`)
      const victim = servers[Math.floor(random() * servers.length)]
      const answers = attempts.map((attempt, n) => attempt.send(servers[n % servers.length]))
      await sleep(random() * RUSH_MS)
      await victim.kill()
      const restarted = victim.start()
      await expectSoldOnce(attempts, await Promise.all(answers))
      await restarted
    },
    60_000,
  )

  it.each(rounds(5))(
    "of Postgres, round %i",
    async (round) => {
      const { servers, postgres } = deployment
      const attempts = await aRush(`POSTGRES-${round}`)
      const answers = attempts.map((attempt, n) => attempt.send(servers[n % servers.length]))
      await sleep(random() * RUSH_MS)
      await postgres!.kill()
      await sleep(random() * RUSH_MS)
      await postgres!.start()
      await expectSoldOnce(attempts, await Promise.all(answers))
    },
    60_000,
  )
})

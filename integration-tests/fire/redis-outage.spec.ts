import { setTimeout as sleep } from "timers/promises"
import supertest, { type Response, type Test } from "supertest"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCart } from "../helpers/carts"
import { eventually } from "../helpers/eventually"
import { databaseOf } from "../helpers/pricing"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { useDeployment } from "./helpers/deployment"
import { expectSound } from "./helpers/invariants"

const OUTAGE_SECONDS = 30
/** Far less than the outage: nobody waits for Redis. */
const ANSWERED_WITHIN_MS = 5000
const PAUSE_BETWEEN_ORDERS_MS = 100
const SCARCE_STOCK = 40
const BUYERS = 4
/** A placed order is left alone for half a minute, then the job, which runs every minute, sends its event. */
const HEARD_WITHIN_SECONDS = 110

const deployment = useDeployment({ servers: 2, redis: true })
let shop: Shop
let buyers: BuyerClient[]
let session: string

beforeAll(async () => {
  const { container, servers } = deployment
  const app = { ...deployment, baseUrl: servers[0].url }
  shop = await aShop(container)
  buyers = await Promise.all(Array.from({ length: BUYERS }, () => aBuyer(app, shop, 10_000_000)))
  session = await aSession()
}, 60_000)

/** In production a session's cookie is given over https alone, of which the balancer tells. */
const HTTPS = { "X-Forwarded-Proto": "https" }

/** A log-in that lives in Redis, as those to the terminal do; buyers' tokens need none. */
async function aSession(): Promise<string> {
  const answer = await supertest(deployment.servers[0].url)
    .post("/auth/session")
    .auth(buyers[0].token, { type: "bearer" })
    .set(HTTPS)
    .send({})
  return answer.get("Set-Cookie")![0].split(";")[0]
}

const inSession = (url: string): Test =>
  supertest(url)
    .get("/store/customers/me")
    .set({ ...HTTPS, Cookie: session, "x-publishable-api-key": shop.publishableKey })

type Order = { key: string; sku: string; n: number; answer: Response }

const send = (sku: string, key: string, n: number): Test =>
  buyers[n % BUYERS]
    .at(deployment.servers[n % 2].url)
    .order([{ sku, quantity: 1 }], {}, { "Idempotency-Key": key })
    .timeout(ANSWERED_WITHIN_MS)

/** Every buyer orders again and again until it is over, by turns of what is scarce and of what is not. */
async function ordersUntil(isOver: () => boolean, skus: string[]): Promise<Order[]> {
  const orders: Order[] = []
  const keepOrdering = async (first: number) => {
    for (let n = first; !isOver(); n += BUYERS) {
      const sku = skus[Math.floor(n / BUYERS) % skus.length]
      const key = `${sku}-${n}`
      orders.push({ key, sku, n, answer: await send(sku, key, n) })
      await sleep(PAUSE_BETWEEN_ORDERS_MS)
    }
  }
  await Promise.all(buyers.map((_, first) => keepOrdering(first)))
  return orders
}

const outcome = ({ status, body }: Response) => (status < 300 ? "placed" : `${status} ${body.code}`)
const placed = (orders: Order[]) => orders.filter(({ answer }) => outcome(answer) === "placed")

/** What needs Redis is refused soon, what does not is answered. */
async function expectServed(carts: string[]): Promise<void> {
  const [one, other] = deployment.servers.map(({ url }) => url)
  const buyer = buyers[0]
  const soon = async (request: Test) => {
    const { status, body } = await request.timeout(ANSWERED_WITHIN_MS)
    return status === 200 ? 200 : { status, code: body.code }
  }
  const unavailable = { status: 503, code: "REDIS_UNAVAILABLE" }
  expect(await soon(buyer.at(other).get("/store/catalog?limit=5"))).toBe(200)
  expect(await soon(buyer.at(other).preview([{ sku: "PLENTY", quantity: 1 }]))).toBe(200)
  for (const [n, cart] of carts.entries()) {
    const completed = buyer.at(n % 2 ? one : other).post(`/store/carts/${cart}/complete`, {})
    expect(await soon(completed)).toBe(200)
  }
  expect(await soon(buyer.at(one).post("/store/carts", { region_id: shop.regionId }))).toEqual(unavailable)
  expect(await soon(inSession(one))).toEqual(unavailable)
}

describe.each([
  [
    "killed",
    async () => await deployment.redisServer!.kill(),
    async () => await deployment.redisServer!.start(),
  ],
  ["silent", async () => deployment.redisServer!.pause(), async () => deployment.redisServer!.resume()],
])(`Redis, %s for ${OUTAGE_SECONDS} s`, (how, fail, mend) => {
  const scarce = `SCARCE-${how.toUpperCase()}`
  let orders: Order[]

  it("keeps nobody from ordering, sells what there is and no more", async () => {
    const variants = await someGoods(deployment.container, shop, [
      { sku: scarce, price: 10, stock: { [shop.leeds]: SCARCE_STOCK - 10, [shop.lille]: 10 } },
      ...(how === "killed" ? [{ sku: "PLENTY", price: 10, stock: { [shop.leeds]: 1_000_000 } }] : []),
    ])
    const items = [{ variant_id: variants[scarce], quantity: 1 }]
    const carts = [await aCart(buyers[0], shop, items), await aCart(buyers[0], shop, items)]
    let isOver = false
    const ordering = ordersUntil(() => isOver, [scarce, "PLENTY"])
    await sleep(1000)
    const since = Date.now()
    try {
      await fail()
      await expectServed(carts)
      await sleep(OUTAGE_SECONDS * 1000 - (Date.now() - since))
    } finally {
      await mend()
      await sleep(2000)
      isOver = true
    }
    orders = await ordering
    expect(new Set(orders.map(({ answer }) => outcome(answer)))).toEqual(
      new Set(["placed", "400 INSUFFICIENT_INVENTORY"]),
    )
    expect(placed(orders).filter(({ sku }) => sku === scarce)).toHaveLength(SCARCE_STOCK - carts.length)
    expect(placed(orders).length).toBeGreaterThan(OUTAGE_SECONDS * 3)
  }, 60_000)

  it("answers a retry with the order that it placed meanwhile", async () => {
    for (const { key, sku, n, answer } of placed(orders).slice(-100)) {
      const { status, body } = await send(sku, key, n)
      expect([status, body.order.id]).toEqual([200, answer.body.order.id])
    }
  }, 30_000)

  it("is used again by carts and log-ins once it is back", async () => {
    const [url] = deployment.servers.map((server) => server.url)
    const cart = async () =>
      await buyers[0].at(url).post("/store/carts", { region_id: shop.regionId }).timeout(ANSWERED_WITHIN_MS)
    await eventually(cart, { status: 200 }, 10)
    expect((await inSession(url)).status).toBe(200)
  }, 30_000)
})

describe("Once Redis is back", () => {
  it("subscribers hear of every order that was placed without it", async () => {
    const unheard = () =>
      databaseOf(deployment.container)("placement").whereNull("events_sent_at").select("order_id")
    await eventually(async () => ({ unheard: await unheard() }), { unheard: [] }, HEARD_WITHIN_SECONDS)
    await expectSound(deployment.container)
  }, 120_000)
})

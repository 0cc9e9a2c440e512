import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCart } from "../helpers/carts"
import { commissionOf } from "../helpers/commission-builders"
import { databaseOf } from "../helpers/pricing"
import { aCampaign, aPromotion } from "../helpers/promotions"
import { reviewing } from "../helpers/review-builders"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { stopJobs, untilQuiet, watchingSql, type Break } from "../helpers/sql-watch"
import { addedRows, changedTables, contentsOf, type Contents } from "../helpers/table-contents"

const app = useApp()
let shop: Shop
let variants: Record<string, string>
let buyer: BuyerClient
let promo: string
let wishes = 0

/** More SKUs than wishes: each wish finds the same stock. */
const SKUS = Array.from({ length: 90 }, (_, index) => `HOLDER-${index}`)

beforeAll(async () => {
  await stopJobs()
  shop = await aShop(app.container)
  const stock = { [shop.leeds]: 100, [shop.lille]: 100 }
  variants = await someGoods(
    app.container,
    shop,
    SKUS.map((sku) => ({ sku, price: 2.55, stock })),
  )
  buyer = await aBuyer(app, shop, 1_000_000, { limits: { limit_per_month: 1_000_000 } })
  promo = await aPromotion(app.container, { campaign_id: await aCampaign(app.container, 1_000_000) })
  await aReferral()
  await reviewing(app.container, { order: "always" })
}, 60_000)

/** Of every order another earns 5 %. */
async function aReferral(): Promise<void> {
  const referrer = await aBuyer(app, shop)
  const commission = commissionOf(app.container)
  const { id } = await commission.createDistributors({
    customer_id: referrer.owner.id,
    company_id: referrer.company.id,
    referral_code: "REFER-ME",
  })
  await commission.refer({ company_id: buyer.company.id, distributor_id: id })
  await commission.createCommissionRules({ level: 1, rate_bps: 500 })
}

/** What somebody wants to order, sent as often as need be: under one key, or as one cart. */
type Wish = { send(): Promise<{ status: number; order_id?: string }> }

/** Of each 150, of which Lille ships 100 and Leeds 50: two order lines. */
const QUANTITY = 150

async function wishFor(payment: string, promo_codes: string[]): Promise<Wish> {
  const sku = SKUS[wishes++]
  const headers = { "Idempotency-Key": `wish-${sku}` }
  const lines = [{ sku, quantity: QUANTITY }]
  return {
    send: async () => {
      const { status, body } = await buyer.order(lines, { payment, promo_codes }, headers)
      return { status, order_id: body.order?.id }
    },
  }
}

async function cartPaidBy(provider_id: string, promo_codes: string[]): Promise<Wish> {
  const items = [{ variant_id: variants[SKUS[wishes++]], quantity: QUANTITY }]
  const cart = await aCart(buyer, shop, items, { provider_id, promo_codes })
  return {
    send: async () => {
      const { status, body } = await buyer.post(`/store/carts/${cart}/complete`, {})
      return { status, order_id: body.order?.id }
    },
  }
}

type Source = {
  wish: () => Promise<Wish>
  /** Whether the next try follows every failure; else, as a cart takes long to fill, the last one only. */
  triesEachAgain: boolean
  /** Payments of an order that stand. */
  payments: number
  /** Where a failure may leave something: an authorisation that was given back stays on record. */
  traces: string[]
}

const SOURCES: [name: string, source: Source][] = [
  [
    "an order on account",
    { wish: () => wishFor("credit", [promo]), triesEachAgain: true, payments: 1, traces: [] },
  ],
  [
    "an order to be paid by transfer",
    { wish: () => wishFor("offline", []), triesEachAgain: true, payments: 0, traces: [] },
  ],
  [
    "a cart on account",
    { wish: () => cartPaidBy("pp_credit_credit", [promo]), triesEachAgain: false, payments: 1, traces: [] },
  ],
  [
    "a cart with a payment provider",
    {
      wish: () => cartPaidBy("pp_system_default", []),
      triesEachAgain: false,
      payments: 1,
      traces: ["payment", "payment_collection", "payment_session"],
    },
  ],
]

/** Sends the wish while `broken` breaks, and says what of the database that changes. */
async function sent(wish: Wish, before: Contents, broken?: Break) {
  let answer = {} as Awaited<ReturnType<Wish["send"]>>
  const { transactions } = await watchingSql(async () => {
    answer = await wish.send()
    await untilQuiet(app.container)
  }, broken)
  const after = await contentsOf(app.container)
  return {
    ...answer,
    transactions,
    after,
    changed: changedTables(before, after),
    added: addedRows(before, after),
  }
}

/** A new wish, and all that stands in the database before it is sent. */
async function prepared(source: Source): Promise<[Wish, Contents]> {
  const wish = await source.wish()
  // Else the job that sends them would change rows at a moment of its own.
  await databaseOf(app.container).raw(
    "update placement set events_sent_at = now() where events_sent_at is null",
  )
  await untilQuiet(app.container)
  return [wish, await contentsOf(app.container)]
}

async function standingPayments(orderId: string | undefined): Promise<number> {
  const { rows } = await databaseOf(app.container).raw(
    `select count(*)::int as payments from order_payment_collection l join payment p using (payment_collection_id)
     where l.order_id = ? and p.canceled_at is null`,
    [orderId ?? null],
  )
  return rows[0].payments
}

/** A statement without the values that stand in it. */
const shapeOf = (statement: string) => statement.replace(/'[^']*'|\b\d+(\.\d+)?\b/g, "?")

/** The placing transaction of an undisturbed order: which of the request's it is, and its statements. */
async function placingTransaction(source: Source) {
  const { order_id, transactions, added } = await sent(...(await prepared(source)))
  expect(await standingPayments(order_id)).toBe(source.payments)
  const transaction = transactions.findIndex(({ statements }) =>
    statements.some((text) => text.includes("insert into placement")),
  )
  return { transaction, statements: transactions[transaction].statements.map(shapeOf), added }
}

describe.each(SOURCES)("%s whose placing fails", (_name, source) => {
  it("leaves nothing, whichever statement was the last, and is placed once by the next try", async () => {
    const { transaction, statements, added } = await placingTransaction(source)
    const beforeCommit = statements.slice(0, -1)
    expect(beforeCommit.length).toBeGreaterThan(8)
    let [wish, before] = await prepared(source)
    for (const [statement, last] of beforeCommit.entries()) {
      // That a transaction did not begin can only be due to its connection.
      const connection = statement === 0 ? "lost" : "kept"
      const failed = await sent(wish, before, { transaction, statement, connection })
      expect(shapeOf(failed.transactions[transaction].statements[statement])).toBe(last)
      const left = failed.changed.filter((table) => !source.traces.includes(table))
      expect({ last, status: failed.status, left }).toEqual({
        last,
        status: connection === "lost" ? 503 : 500,
        left: [],
      })
      before = failed.after
      if (source.triesEachAgain || statement === beforeCommit.length - 1) {
        const again = await sent(wish, before)
        expect({ last, added: again.added, payments: await standingPayments(again.order_id) }).toEqual({
          last,
          added,
          payments: source.payments,
        })
        ;[wish, before] = await prepared(source)
      }
    }
  }, 120_000)

  it("stands when it was committed and only the answer to that got lost", async () => {
    const { transaction, statements, added } = await placingTransaction(source)
    const commit = statements.length - 1
    expect(statements[commit]).toMatch(/^commit/i)
    const [wish, before] = await prepared(source)
    const lost = await sent(wish, before, { transaction, statement: commit, connection: "lost" })
    expect({ status: lost.status, added: lost.added }).toEqual({ status: 200, added })
    const again = await sent(wish, lost.after)
    expect(again).toMatchObject({
      status: 200,
      order_id: lost.order_id,
      changed: [],
    })
    expect(await standingPayments(again.order_id)).toBe(source.payments)
  })
})

describe("the order that the tests above place", () => {
  it("writes to every table that an order of two warehouses, a promotion, a commission and a review needs", async () => {
    const { added } = await placingTransaction(SOURCES[0][1])
    expect(added).toEqual({
      placement: 1, order: 1, order_address: 2, order_line_item: 2, order_item: 2, order_line_item_tax_line: 2,
      order_line_item_adjustment: 2, order_shipping: 1, order_shipping_method: 1, order_shipping_method_tax_line: 1,
      order_summary: 1, payment_collection: 1, payment_session: 1, payment: 1, order_company: 1, order_promotion: 1,
      order_payment_collection: 1, reservation_item: 2, hold: 1, member_spend: 1, commission_entry: 2, order_review: 1,
    }) // prettier-ignore
  })
})

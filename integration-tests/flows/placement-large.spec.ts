import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { databaseOf } from "../helpers/pricing"
import { aPromotion } from "../helpers/promotions"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { stopJobs, untilQuiet, watchingSql } from "../helpers/sql-watch"

const app = useApp()
let shop: Shop
let buyer: BuyerClient
let promo: string

/** 500 goods from 0.99 to 50.89 in steps of 10 pence: prices in pence, so that the test computes in whole numbers. */
const GOODS = Array.from({ length: 500 }, (_, index) => ({ sku: `GOODS-${index}`, pence: 99 + 10 * index }))

beforeAll(async () => {
  await stopJobs()
  shop = await aShop(app.container)
  await someGoods(app.container, shop, [
    ...GOODS.map(({ sku, pence }) => ({ sku, price: pence / 100, stock: { [shop.leeds]: 1_000_000 } })),
    { sku: "SCARCE", price: 1, stock: { [shop.leeds]: 300, [shop.lille]: 200 } },
    { sku: "NEARLY", price: 1, stock: { [shop.leeds]: 300, [shop.lille]: 199 } },
  ])
  buyer = await aBuyer(app, shop, "1000000000", { limits: { limit_per_month: 1_000_000_000 } })
  promo = await aPromotion(app.container)
}, 120_000)

/** So many lines, the goods over and over; the n-th line orders 1 + n modulo 7. */
const lines = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ ...GOODS[n % GOODS.length], quantity: 1 + (n % 7) }))

const asked = (count: number) => lines(count).map(({ sku, quantity }) => ({ sku, quantity }))

/** Hundredths of a penny as text in pounds: 123456 is 12.3456. */
function pounds(units: number): string {
  const text = String(units).padStart(5, "0")
  return `${text.slice(0, -4)}.${text.slice(-4)}`.replace(/\.?0+$/, "")
}

/** What the lines come to with 10 % off, 4.95 for delivery and 20 % tax, in hundredths of a penny. */
function expectedFigures(count: number) {
  const goods = lines(count).reduce((sum, { pence, quantity }) => sum + pence * quantity * 100, 0)
  const discount = goods / 10
  const tax = (goods - discount + 49_500) / 5
  const total = goods - discount + 49_500 + tax
  return {
    item_subtotal: pounds(goods),
    // Of the discount, a sixth is tax that is not due.
    discount_total: pounds((discount * 6) / 5),
    shipping_total: "5.94",
    tax_total: pounds(tax),
    total: pounds(Math.round(total / 100) * 100),
  }
}

/** Each order line with all that belongs to it, in the order of the request. */
async function writtenLines(orderId: string) {
  const { rows } = await databaseOf(app.container).raw(
    `select l.variant_sku as sku, trim_scale(i.quantity)::text as quantity, trim_scale(l.unit_price)::text as price,
       (select jsonb_agg(trim_scale(r.quantity)::text || ' of ' || s.sku || ' at ' || r.location_id)
         from reservation_item r join inventory_item s on s.id = r.inventory_item_id
         where r.line_item_id = l.id and r.deleted_at is null) as reserved,
       (select jsonb_agg(trim_scale(a.amount)::text || ' ' || a.code)
         from order_line_item_adjustment a where a.item_id = l.id) as discounts,
       (select jsonb_agg(trim_scale(t.rate)::text || ' ' || t.code)
         from order_line_item_tax_line t where t.item_id = l.id) as taxes
     from order_item i join order_line_item l on l.id = i.item_id
     where i.order_id = ? order by (l.metadata->>'position')::int`,
    [orderId],
  )
  return rows
}

const expectedLines = (count: number) =>
  lines(count).map(({ sku, pence, quantity }) => ({
    sku,
    quantity: String(quantity),
    price: pounds(pence * 100),
    reserved: [`${quantity} of ${sku} at ${shop.leeds}`],
    discounts: [`${pounds(pence * quantity * 10)} ${promo}`],
    taxes: ["20 VAT"],
  }))

describe("an order of many lines", () => {
  it.each([500, 1_500])(
    "writes %i lines, each with its reservation, discount and tax, and its totals to the penny",
    async (count) => {
      const { body } = await buyer.order(asked(count), { promo_codes: [promo] }).expect(201)
      expect(body.order).toMatchObject(expectedFigures(count))
      expect(body.order.lines).toHaveLength(count)
      expect(await writtenLines(body.order.id)).toEqual(expectedLines(count))
    },
  )

  it("is refused beyond 1,500", async () => {
    const { status, body } = await buyer.order(asked(1_501))
    expect(status).toBe(400)
    expect(body.message).toMatch(/lines/)
    expect(body.message).toMatch(/1500|1,500/)
  })

  it("counts the stock of 500 lines of one SKU together: 500 there are", async () => {
    const single = Array.from({ length: 500 }, () => ({ sku: "SCARCE", quantity: 1 }))
    const { body } = await buyer.order(single).expect(201)
    const { rows } = await databaseOf(app.container).raw(
      `select r.location_id, count(*)::int as lines, sum(r.quantity)::int as reserved
       from reservation_item r join order_item i on i.item_id = r.line_item_id
       where i.order_id = ? group by r.location_id`,
      [body.order.id],
    )
    expect(
      Object.fromEntries(rows.map((row: { location_id: string }) => [row.location_id, row])),
    ).toMatchObject({
      [shop.leeds]: { lines: 300, reserved: 300 },
      [shop.lille]: { lines: 200, reserved: 200 },
    })
  })

  it("and is refused for the one that is short, though each line alone would find enough", async () => {
    const single = Array.from({ length: 500 }, () => ({ sku: "NEARLY", quantity: 1 }))
    const { status, body } = await buyer.order(single)
    expect({ status, code: body.code }).toEqual({ status: 400, code: "INSUFFICIENT_INVENTORY" })
    expect(body.details.lines).toEqual([
      { line: expect.any(Number), sku: "NEARLY", requested: "1", available: "0" },
    ])
  })
})

describe("an order of 500 bad lines", () => {
  /** Of every three lines one of goods that there are not, one of half a piece, one of more than there are. */
  const bad = GOODS.map(({ sku }, n) =>
    [
      { sku: `UNKNOWN-${n}`, quantity: 1 },
      { sku, quantity: "1.5" },
      { sku, quantity: 2_000_000 },
    ].at(n % 3)!,
  )
  const codes = bad.map((_, n) => ["UNKNOWN_GOODS", "QUANTITY_NOT_WHOLE", "INSUFFICIENT_INVENTORY"][n % 3])

  /** The problems of lines in their order; what else is wrong with the order has none. */
  const told = (problems: { line?: number; code: string }[]) =>
    problems.flatMap(({ line, code }) => (line ? [{ line, code }] : [])).sort((a, b) => a.line - b.line)

  it("is told what is wrong with each, at once, by preview and by placing alike", async () => {
    const expected = codes.map((code, n) => ({ line: n + 1, code }))
    const preview = await buyer.preview(bad, { payment: "offline" }).expect(200)
    expect(told(preview.body.problems)).toEqual(expected)
    const placed = await buyer.order(bad, { payment: "offline" }).expect(400)
    expect(placed.body.code).toBe("ORDER_REFUSED")
    expect(told(placed.body.details.problems)).toEqual(expected)
  })
})

describe("the number of SQL statements of placing", () => {
  async function statementsFor(count: number, more: object): Promise<string[]> {
    const { statements } = await watchingSql(async () => {
      await buyer.order(asked(count), more).expect(201)
      await untilQuiet(app.container)
    })
    return statements.map((text) => text.replace(/\s+/g, " ").trim().slice(0, 60))
  }

  it.each([
    ["on account", () => ({})],
    ["to be paid by transfer", () => ({ payment: "offline" })],
    ["on account with a promotion", () => ({ promo_codes: [promo] })],
  ])("is the same for 1, 10, 200 and 500 lines: %s", async (_name, terms) => {
    // The first one fills what is read once.
    const [, ...counted] = [
      await statementsFor(1, terms()),
      await statementsFor(1, terms()),
      await statementsFor(10, terms()),
      await statementsFor(200, terms()),
      await statementsFor(500, terms()),
    ]
    expect(counted.map((statements) => statements.length)).toEqual(Array(4).fill(counted[0].length))
  })
})

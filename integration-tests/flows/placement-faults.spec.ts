import { Modules } from "@medusajs/framework/utils"
import { Client } from "pg"
import type CommissionModuleService from "../../src/modules/commission/service"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { companyService } from "../helpers/company-builders"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop
let buyer: BuyerClient

/** Every table that placing an order writes to. */
const TABLES = [
  "placement", "order", "order_address", "order_line_item", "order_item", "order_line_item_tax_line",
  "order_line_item_adjustment", "order_shipping", "order_shipping_method", "order_shipping_method_tax_line",
  "order_summary", "payment_collection", "payment_session", "payment", "order_payment_collection", "order_company",
  "order_promotion", "reservation_item", "hold", "member_spend", "commission_entry", "ledger_transaction",
] // prettier-ignore

/** Each write of the placing transaction: the module and the method that is made to fail after it has written. */
const WRITES: [module: string, method: string][] = [
  ["placement", "claim"],
  [Modules.INVENTORY, "allocate"],
  ["finance", "placeHold"],
  [Modules.PAYMENT, "recordPlacedPayment"],
  [Modules.ORDER, "createOrderInBulk"],
  ["company", "recordSpend"],
  ["commission", "accrue"],
  ["placement", "complete"],
]

beforeAll(async () => {
  shop = await aShop(app.container)
  await someGoods(app.container, shop, [
    { sku: "HOLDER", price: 2.55, stock: { [shop.leeds]: 100, [shop.lille]: 100 } },
  ])
  buyer = await aBuyer(app, shop, 1000)
  const referrer = await aBuyer(app, shop)
  const commission = app.container.resolve<CommissionModuleService>("commission")
  const distributor = await commission.createDistributors({
    customer_id: referrer.owner.id,
    company_id: referrer.company.id,
    referral_code: "REFER-ME",
  })
  await commission.createReferrals({
    company_id: buyer.company.id,
    distributor_id: distributor.id,
    referred_at: new Date(),
  })
  await commission.createCommissionRules({ level: 1, rate_bps: 500 })
})

async function state(): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: app.databaseUrl })
  await client.connect()
  const counts: Record<string, unknown> = {}
  for (const table of TABLES) {
    counts[table] = (await client.query(`select count(*)::int as n from "${table}"`)).rows[0].n
  }
  counts.reserved = (
    await client.query("select sum(reserved_quantity)::text as n from inventory_level")
  ).rows[0].n
  counts.held = (await client.query("select sum(held)::text as n from account")).rows[0].n
  await client.end()
  return counts
}

const LINES = [{ sku: "HOLDER", quantity: 150 }]

describe("a placement that fails after a write", () => {
  it.each(WRITES)("leaves nothing behind: %s.%s", async (module, method) => {
    const before = await state()
    const service = app.container.resolve<Record<string, (...args: unknown[]) => Promise<unknown>>>(module)
    const original = service[method]
    service[method] = async function (...args) {
      await original.apply(this, args)
      throw new Error("the power went out")
    }
    let status: number
    try {
      status = (await buyer.order(LINES)).status
    } finally {
      service[method] = original
    }
    expect(status).toBe(500)
    expect(await state()).toEqual(before)
  })

  it("can be tried again under the same key, and then writes to every table once", async () => {
    const headers = { "Idempotency-Key": "after-the-failure" }
    const companies = companyService(app.container)
    const original = companies.recordSpend.bind(companies)
    companies.recordSpend = async () => {
      throw new Error("the power went out")
    }
    try {
      expect((await buyer.order(LINES, {}, headers)).status).toBe(500)
    } finally {
      companies.recordSpend = original
    }
    const before = await state()
    const placed = await buyer.order(LINES, {}, headers)
    expect(placed.status).toBe(201)
    const after = await state()
    // 100 from Lille and 50 from Leeds: two order lines, reservations and commission entries.
    const written = Object.fromEntries(
      TABLES.map((table) => [table, Number(after[table]) - Number(before[table])]),
    )
    expect(written).toMatchObject({
      placement: 1, order: 1, order_address: 2, order_line_item: 2, order_item: 2, order_line_item_tax_line: 2,
      order_shipping: 1, order_summary: 1, payment_collection: 1, payment_session: 1, payment: 1, order_company: 1,
      order_payment_collection: 1, reservation_item: 2, hold: 1, member_spend: 1, commission_entry: 2,
    }) // prettier-ignore
    expect(Number(after.reserved) - Number(before.reserved)).toBe(150)
  })
})

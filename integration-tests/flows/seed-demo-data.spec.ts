import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import request from "supertest"
import type CompanyModuleService from "../../src/modules/company/service"
import type FinanceModuleService from "../../src/modules/finance/service"
import type PricingModuleService from "../../src/modules/pricing/service"
import { toPence } from "../../src/scripts/online-retail/exact"
import seed from "../../src/scripts/seed"
import credentials from "../../src/scripts/seed/credentials.json"
import { readDemoData } from "../../src/scripts/seed/demo-data"
import { useApp } from "../helpers/app"

const TABLES = [
  "product",
  "price",
  "inventory_level",
  "company",
  "customer",
  "contract_price",
  "account",
  "referral",
]
const DAY = "2011-11-14"

const app = useApp()

async function rows<Row>(statement: string, bindings: Knex.RawBinding[] = []): Promise<Row[]> {
  const connection = app.container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return (await connection.raw(statement, bindings)).rows
}

async function counts(): Promise<number[]> {
  const selects = TABLES.map((table) => `(select count(*)::int from ${table}) as ${table}`)
  const [found] = await rows<Record<string, number>>(`select ${selects.join(", ")}`)
  return TABLES.map((table) => found[table])
}

const load = () => seed({ container: app.container, args: [] })

/** Who bought on the day, with the groups that decide their prices. */
async function buyersOf(day: string) {
  const lines = readDemoData().lines.filter(({ invoiced_at }) => invoiced_at.startsWith(day))
  const companies = await rows<{ code: string; company_group_id: string; tier_group_id: string }>(
    `select c.code, c.customer_group_id as company_group_id, t.customer_group_id as tier_group_id
     from company c join tier t on t.id = c.tier_id where c.code = any(?)`,
    [lines.map(({ customer }) => customer)],
  )
  return companies.map((company) => ({
    company,
    lines: lines.filter(({ customer }) => customer === company.code),
  }))
}

describe("demo data", () => {
  beforeAll(load, 120_000)

  it("loads once: a second run changes nothing", async () => {
    const before = await counts()
    expect(before.slice(0, 2)).toEqual([2908, 2913])
    await load()
    expect(await counts()).toEqual(before)
  })

  it("gives every buyer of a day the price on their invoice, at its minute", async () => {
    const pricing = app.container.resolve<PricingModuleService>("pricing")
    const priceSets = await rows<{ sku: string; price_set_id: string }>(
      `select v.sku, p.price_set_id from product_variant v join product_variant_price_set p on p.variant_id = v.id`,
    )
    const priceSetOf = new Map(priceSets.map(({ sku, price_set_id }) => [sku, price_set_id]))
    let compared = 0
    for (const { company, lines } of await buyersOf(DAY)) {
      for (const at of new Set(lines.map(({ invoiced_at }) => invoiced_at))) {
        const invoiced = lines.filter(({ invoiced_at }) => invoiced_at === at)
        const prices = await pricing.resolvePrices({
          items: invoiced.map(({ sku, quantity }, key) => ({
            key,
            price_set_id: priceSetOf.get(sku)!,
            quantity,
          })),
          company_group_id: company.company_group_id,
          tier_group_id: company.tier_group_id,
          customer_group_ids: [company.company_group_id, company.tier_group_id],
          currency_code: "gbp",
          region_id: null,
          at: new Date(at),
        })
        expect(prices.map(({ amount }) => toPence(amount!))).toEqual(
          invoiced.map(({ unit_price }) => toPence(unit_price)),
        )
        compared += invoiced.length
      }
    }
    expect(compared).toBeGreaterThan(2000)
  })

  it("lets a customer log in and see the goods of the mall", async () => {
    const [{ token: key }] = await rows<{ token: string }>(`select token from api_key where title = ?`, [
      credentials.publishable_key_title,
    ])
    const login = await request(app.baseUrl)
      .post("/auth/customer/emailpass")
      .send({ email: credentials.example_buyer_email, password: credentials.password })
    expect(login.status).toBe(200)
    const [region] = await rows<{ id: string }>(`select id from region where name = 'United Kingdom'`)
    const products = await request(app.baseUrl)
      .get(`/store/products?limit=1&region_id=${region.id}&fields=*variants.calculated_price`)
      .set({ "x-publishable-api-key": key, authorization: `Bearer ${login.body.token}` })
    expect(products.body.count).toBe(2908)
    expect(products.body.products[0].variants[0].calculated_price.currency_code).toBe("gbp")
  })

  it("lets the administrator log in to the terminal", async () => {
    const login = await request(app.baseUrl)
      .post("/auth/user/emailpass")
      .send({ email: credentials.admin_email, password: credentials.password })
    const me = await request(app.baseUrl)
      .get("/admin/users/me")
      .set({ authorization: `Bearer ${login.body.token}` })
    expect(me.body.user.email).toBe(credentials.admin_email)
  })

  it("opens credit as finance reads it", async () => {
    const [company] = await rows<{ id: string; customer_id: string }>(
      `select c.id, m.customer_id from company c join company_member m on m.company_id = c.id where c.code = '12349'`,
    )
    const credit = await app.container.resolve<FinanceModuleService>("finance").creditOf(company.id)
    expect(credit).toMatchObject({
      currency_code: "gbp",
      limit: "2500",
      used: "0",
      held: "0",
      available: "2500",
    })
    const buyer = await app.container.resolve<CompanyModuleService>("company").findBuyer(company.customer_id)
    expect(buyer).toMatchObject({ company: { id: company.id, status: "active" }, tier: { code: "C" } })
  })

  it("stocks at least what the month's orders take", async () => {
    const stock = await rows<{ sku: string; stocked: string }>(
      `select i.sku, sum(l.stocked_quantity)::text as stocked
       from inventory_item i join inventory_level l on l.inventory_item_id = i.id group by i.sku`,
    )
    const free = new Map(stock.map(({ sku, stocked }) => [sku, BigInt(stocked)]))
    for (const { sku, quantity } of readDemoData().lines) {
      free.set(sku, free.get(sku)! - BigInt(quantity))
    }
    expect([...free.values()].filter((quantity) => quantity < 0n)).toEqual([])
  })
})

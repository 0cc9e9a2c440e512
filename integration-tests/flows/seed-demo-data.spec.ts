import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
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
  "promotion",
  "announcement",
  "order",
  "fulfillment",
  "capture",
  "return",
  "commission_entry",
  "user",
  "staff_member",
]
const DAY = "2011-11-14"

// An order of the past names the moment whose prices apply, which only the demo allows.
process.env.B2B_DEMO = "true"
const app = useApp()

async function rows<Row>(statement: string, bindings: Knex.RawBinding[] = []): Promise<Row[]> {
  const connection = app.container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return (await connection.raw(statement, bindings)).rows
}

async function counts(): Promise<number[]> {
  const selects = TABLES.map((table) => `(select count(*)::int from "${table}") as "${table}"`)
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

/** What a request of this buyer in the mall carries. */
async function asBuyer(code: string) {
  const [{ token: key }] = await rows<{ token: string }>(`select token from api_key where title = ?`, [
    credentials.publishable_key_title,
  ])
  const logIn = await request(app.baseUrl)
    .post("/auth/customer/emailpass")
    .send({ email: `${code}@${credentials.buyer_email_domain}`, password: credentials.password })
  expect(logIn.status).toBe(200)
  return { "x-publishable-api-key": key, authorization: `Bearer ${logIn.body.token}` }
}

/** What the mall shows this buyer. */
async function shown(code: string, path: string) {
  const { status, body } = await request(app.baseUrl)
    .get(path)
    .set(await asBuyer(code))
  expect(status).toBe(200)
  return body
}

describe("demo data", () => {
  beforeAll(load, 120_000)

  it("loads once: a second run changes nothing", async () => {
    const before = await counts()
    expect(before.slice(0, 2)).toEqual([2908, 2913])
    await load()
    expect(await counts()).toEqual(before)
  })

  it("goes on with promotions and orders where a run was ended before their mark, and makes none twice", async () => {
    const before = await counts()
    await rows(`update store set metadata = metadata || '{"demo_has_no_orders": true}'`)
    await load()
    expect(await counts()).toEqual(before)
    const [{ metadata }] = await rows<{ metadata: object }>("select metadata from store")
    expect(metadata).not.toHaveProperty("demo_has_no_orders")
  })

  it("makes its first user owner, and puts each sales rep in charge of the companies of a region", async () => {
    const staff = await rows<{ email: string; role_id: string; regions: string[]; companies: number }>(
      `select u.email, m.role_id, count(c.id)::int as companies,
         coalesce(array_agg(distinct c.region) filter (where c.id is not null), '{}') as regions
       from staff_member m join "user" u on u.id = m.subject_id left join company c on c.sales_rep_id = u.id
       group by u.email, m.role_id order by u.email`,
    )
    expect(staff.filter(({ companies }) => companies)).toEqual([
      { email: "rep-north@example.com", role_id: "sales_rep", regions: ["North"], companies: 856 },
      { email: "rep-south@example.com", role_id: "sales_rep", regions: ["South"], companies: 855 },
    ])
    expect(staff.find(({ role_id }) => role_id === "owner")!.email).toBe(credentials.admin_email)
    expect(staff).toHaveLength(1 + credentials.staff_emails.length)
  })

  it("lets a sales rep log in and see their own customers only", async () => {
    const logIn = await request(app.baseUrl)
      .post("/auth/user/emailpass")
      .send({ email: "rep-south@example.com", password: credentials.password })
    const { body } = await request(app.baseUrl)
      .get("/admin/companies?limit=1")
      .auth(logIn.body.token, { type: "bearer" })
    expect([body.count, body.companies[0].region]).toEqual([855, "South"])
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
    const [region] = await rows<{ id: string }>(`select id from region where name = 'United Kingdom'`)
    const products = await request(app.baseUrl)
      .get(`/store/products?limit=1&region_id=${region.id}&fields=*variants.calculated_price`)
      .set(await asBuyer("14606"))
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

describe("the demo's orders", () => {
  type Order = { id: string; stage: string; po_number: string; payment: { status: string } }
  const ordersOf = async (code: string): Promise<Order[]> =>
    (await shown(code, "/store/companies/me/orders")).orders

  it("are in every state, those that are shipped owed and those that are not held", async () => {
    const orders = await ordersOf("14606")
    expect(orders.map(({ po_number, stage, payment }) => [po_number, stage, payment.status])).toEqual([
      ["577736", "placed", "on_account"],
      ["577286", "shipped", "due"],
      ["576201", "delivered", "due"],
      ["575574", "delivered", "due"],
      ["574891", "canceled", "canceled"],
      ["574035", "completed", "due"],
    ])
    const { credit, receivables } = await shown("14606", "/store/credit")
    expect(receivables).toHaveLength(4)
    // 110.92 with 20 % VAT.
    expect(credit.held).toBe("133.1")
  })

  it("have the invoices' prices, tracking numbers where they are shipped, and a return that was asked for", async () => {
    const orders = await ordersOf("14606")
    const inFull = async (invoice: string) => {
      const { id } = orders.find(({ po_number }) => po_number === invoice)!
      return (await shown("14606", `/store/companies/me/orders/${id}`)).order
    }
    const shipped = await inFull("577286")
    const invoiced = readDemoData().lines.filter(({ invoice }) => invoice === "577286")
    expect(shipped.lines.map(({ unit_price }: { unit_price: string }) => toPence(unit_price))).toEqual(
      invoiced.map(({ unit_price }) => toPence(unit_price)),
    )
    for (const { shipments } of shipped.parcels) {
      expect(shipments[0].tracking[0].number).toMatch(/^DEMO-\d+$/)
    }
    const [{ return_requested, quantity }] = (await inFull("575574")).lines
    expect(return_requested).toBe(quantity)
  })

  it("earn a distributor commission that is frozen, available and reversed", async () => {
    const { sums } = await shown("15311", "/store/distributor")
    expect(sums).toMatchObject([
      {
        currency_code: "gbp",
        frozen: expect.stringMatching(/[1-9]/),
        available: expect.stringMatching(/[1-9]/),
        reversed: expect.stringMatching(/[1-9]/),
      },
    ])
  })

  it("are there for every buyer whom the start names", async () => {
    for (const code of credentials.buyers["online-retail"]) {
      expect((await ordersOf(code)).length).toBeGreaterThan(1)
    }
  })
})

describe("the demo's offers", () => {
  it("are told, those for a tier to that tier alone", async () => {
    const { promotions } = await shown("14963", "/store/promotions")
    expect(promotions).toMatchObject([{ name: "£20 off from £400", method: "fixed", value: "20" }])
    const titles = async (code: string) =>
      (await shown(code, "/store/announcements")).announcements.map(({ title }: { title: string }) => title)
    expect(await titles("14606")).toHaveLength(3)
    expect(await titles("14963")).toHaveLength(2)
    expect(await titles("14963")).not.toContain("For tier A")
  })

  it("are taken off an order of today, and the automatic one not off an order of another day", async () => {
    const headers = await asBuyer("14606")
    const { body } = await request(app.baseUrl).get("/store/companies/me/addresses").set(headers)
    const discountOf = async (quantity: number, more: object = {}) => {
      const { body: answer } = await request(app.baseUrl)
        .post("/store/orders/preview")
        .set(headers)
        .send({ lines: [{ sku: "85123A", quantity }], ship_to: body.addresses[0].id, ...more })
      expect(answer.problems).toEqual([])
      return answer.order.discount_total
    }
    expect(await discountOf(12)).toBe("0")
    // With its VAT of 20 %.
    expect(await discountOf(300)).toBe("24")
    expect(await discountOf(300, { priced_at: "2011-11-14T10:00:00Z" })).toBe("0")
    expect(await discountOf(12, { promo_codes: ["XMAS10"] })).toBe("0")
  })

  it("take a tenth off Christmas goods for who enters the code", async () => {
    const headers = await asBuyer("14606")
    const { body } = await request(app.baseUrl).get("/store/companies/me/addresses").set(headers)
    const [{ sku }] = await rows<{ sku: string }>(
      `select min(v.sku) as sku from product_variant v
       join product_category_product p on p.product_id = v.product_id
       join product_category c on c.id = p.product_category_id and c.handle = 'christmas'`,
    )
    const { body: answer } = await request(app.baseUrl)
      .post("/store/orders/preview")
      .set(headers)
      .send({ lines: [{ sku, quantity: 10 }], ship_to: body.addresses[0].id, promo_codes: ["XMAS10"] })
    const { discount_total, item_subtotal } = answer.order
    // With its VAT of 20 %.
    expect(discount_total).toBe(MathBN.mult(item_subtotal, "0.12").toFixed())
  })
})

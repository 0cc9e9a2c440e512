import supertest from "supertest"
import { useApp } from "../helpers/app"
import { aCompany } from "../helpers/company-builders"
import { aCategory, aGoods, databaseOf, pricingOf, type Goods } from "../helpers/pricing"
import { aUser, userToken, type Clerk } from "../helpers/staff-builders"

const app = useApp()
let clerk: Clerk
let goods: Goods[]

beforeAll(async () => {
  clerk = await aUser(app, { role_id: "owner" })
  goods = await Promise.all(
    [1, 2, 3].map(() => aGoods(app.container, { prices: [{ amount: 10, currency_code: "gbp" }] })),
  )
})

type Change = {
  kind: string
  goods: { sku: string } | null
  min_quantity: string
  before: { amount?: string; rate_bps?: number; ends_at: string | null } | null
  after: { amount?: string; rate_bps?: number; ends_at: string | null } | null
  changed_by: { id: string; name: string } | null
}

const told = ({ goods: of, before, after }: Change) => [
  goods.findIndex(({ sku }) => sku === of?.sku),
  before && (before.amount ?? before.rate_bps),
  after && (after.amount ?? after.rate_bps),
]

async function historyOf(path: string, query = ""): Promise<Change[]> {
  const { status, body } = await clerk.get(`/admin/price-tables/${path}/history?${query}`)
  expect(status).toBe(200)
  return body.changes
}

describe("the history of prices", () => {
  it("has every change, by whom, whichever way it came: sheet, list, single, import, deletion", async () => {
    const { company } = await aCompany(app.container)
    const path = `companies/${company.id}`
    const changes = goods.slice(0, 2).map(({ sku }) => ({
      ...{ sku, currency_code: "gbp", amount: "8", seen: null },
    }))
    await clerk.post(`/admin/price-tables/${path}`, { changes }).expect(200)
    // Tried, and a second time: nothing changes.
    await clerk.post(`/admin/price-tables/${path}`, {
      changes: [{ ...changes[0], amount: "1", seen: "8" }],
      dry_run: true,
    })
    const price = { company_id: company.id, sku: goods[0].sku, currency_code: "gbp", amount: "8" }
    await clerk.post("/admin/contract-prices", {
      prices: [price, { ...price, sku: goods[2].sku, amount: 7 }],
    })
    const { body } = await clerk.get(`/admin/contract-prices?company_id=${company.id}&sku=${goods[2].sku}`)
    const { id } = body.contract_prices[0]
    await clerk.post(`/admin/contract-prices/${id}`, { amount: "6.50" }).expect(200)
    await clerk.delete(`/admin/contract-prices/${id}`).expect(200)
    await supertest(app.baseUrl)
      .post("/admin/contract-prices/import")
      .set({ Authorization: `Bearer ${userToken(clerk.id)}`, "Content-Type": "text/csv" })
      .send(sheetOf(company.code))
      .expect(200)
    await pricingOf(app.container).importContractPrices([{ ...owned(company, goods[0]), amount: 4 }])
    await clerk
      .post(`/admin/price-tables/${path}`, {
        changes: [{ ...changes[1], amount: null, seen: "5" }],
      })
      .expect(200)
    const history = await historyOf(path)
    expect(history.map(told).slice(0, 2)).toEqual([
      [1, "5", "5"],
      [0, "5", "4"],
    ])
    expect(history[0].before?.ends_at).toBeNull()
    expect(history[0].after?.ends_at).not.toBeNull()
    const imported = history.slice(2, 5).map(told)
    expect(imported).toHaveLength(3)
    expect(imported).toEqual(
      expect.arrayContaining([
        [0, "8", "5"],
        [1, "8", "5"],
        [2, null, "5"],
      ]),
    )
    expect(history.slice(5, 8).map(told)).toEqual([
      [2, "6.5", null],
      [2, "7", "6.5"],
      [2, null, "7"],
    ])
    expect(history).toHaveLength(10)
    // By nobody is what a program did on its own.
    expect(history.map((change) => change.changed_by?.id ?? null)).toEqual(
      history.map((_, index) => (index === 1 ? null : clerk.id)),
    )
    expect(history[0].changed_by?.name).toBe(clerk.email)

    const first = await clerk.get(`/admin/price-tables/${path}/history?limit=4`)
    const second = await clerk.get(`/admin/price-tables/${path}/history?cursor=${first.body.next_cursor}`)
    expect([...first.body.changes, ...second.body.changes]).toEqual(history)
    expect(second.body.next_cursor).toBeNull()
    expect((await historyOf(path, `sku=${goods[2].sku}`)).map(told)).toHaveLength(4)
    expect((await clerk.get(`/admin/price-tables/${path}/history?cursor=x`)).status).toBe(400)
  })

  it("of a tier has its discounts, too", async () => {
    const { tier } = await aCompany(app.container)
    const category_id = await aCategory(app.container)
    const discounts = [{ tier_id: tier.id, category_id, rate_bps: 500 }]
    await clerk.post("/admin/tier-discounts", { discounts }).expect(200)
    const { body } = await clerk.get(`/admin/tier-discounts?tier_id=${tier.id}`)
    await clerk.post(`/admin/tier-discounts/${body.tier_discounts[0].id}`, { rate_bps: 600 }).expect(200)
    await clerk.delete(`/admin/tier-discounts/${body.tier_discounts[0].id}`).expect(200)
    const history = await historyOf(`tiers/${tier.id}`)
    expect(history.map(told)).toEqual([
      [-1, 600, null],
      [-1, 500, 600],
      [-1, null, 500],
    ])
    expect(history[0]).toMatchObject({ kind: "tier_discount", category: { id: category_id } })
  })

  it("is written with the change or not at all, and never edited", async () => {
    const { company } = await aCompany(app.container)
    const good = { sku: goods[0].sku, currency_code: "gbp", amount: "8", seen: null }
    const late = { sku: goods[1].sku, currency_code: "gbp", amount: "8", seen: "3" }
    await clerk.post(`/admin/price-tables/companies/${company.id}`, { changes: [good, late] }).expect(409)
    expect(await historyOf(`companies/${company.id}`)).toEqual([])
    const database = databaseOf(app.container)
    await expect(database("price_change").update({ changed_by: "somebody" })).rejects.toThrow("append-only")
    await expect(database("price_change").delete()).rejects.toThrow("append-only")
  })
})

function owned({ customer_group_id }: { customer_group_id: string }, { price_set_id }: Goods) {
  return { customer_group_id, price_set_id, currency_code: "gbp" }
}

function sheetOf(company: string): string {
  return ["company,sku,currency_code,amount", ...goods.map(({ sku }) => `${company},${sku},gbp,5`)].join("\n")
}

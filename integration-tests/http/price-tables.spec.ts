import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aCompany } from "../helpers/company-builders"
import { aCategory, aGoods, pricingOf, type Goods } from "../helpers/pricing"
import { watchingSql } from "../helpers/sql-watch"
import type PurchasingModuleService from "../../src/modules/purchasing/service"
import { newId } from "../../src/utils/ids"

const app = useApp()
let admin: Awaited<ReturnType<typeof anAdmin>>

beforeAll(async () => {
  admin = await anAdmin(app)
})

const word = () => newId("w").slice(-10).toLowerCase()
const goodsOf = async (amount: number, more: { category_ids?: string[]; sku?: string } = {}) =>
  await aGoods(app.container, { prices: [{ amount, currency_code: "gbp" }], ...more })
const costs = async (goods: Goods, amount: string) =>
  await app.container
    .resolve<PurchasingModuleService>("purchasing")
    .setItemCosts([{ variant_id: goods.variant_id, currency_code: "gbp", amount }])
const change = (goods: Goods, more: object = {}) => ({
  ...{ sku: goods.sku, currency_code: "gbp", amount: "8", seen: null, ...more },
})
const pathOf = (company: { id: string }) => `/admin/price-tables/companies/${company.id}`

describe("the price table of a customer", () => {
  it("tells of each goods list price, own prices, what applies and from where, and what is below cost", async () => {
    const { company, tier } = await aCompany(app.container)
    const prefix = word()
    const category = await aCategory(app.container)
    const [own, tiers, discounted, plain] = await Promise.all(
      ["a", "b", "c", "d"].map((letter) =>
        goodsOf(10, { sku: `${prefix}-${letter}`, category_ids: letter === "c" ? [category] : [] }),
      ),
    )
    await pricingOf(app.container).importContractPrices([
      contract(company, own, { amount: 8 }),
      contract(company, own, { amount: 7, min_quantity: 12 }),
      contract(company, own, { amount: 6, starts_at: "2031-01-01" }),
      contract(company, own, { amount: 5, min_quantity: 3, ends_at: "2021-01-01" }),
      contract(tier, tiers, { amount: 9 }),
    ])
    await pricingOf(app.container).upsertTierDiscounts([
      { customer_group_id: tier.customer_group_id, category_id: category, rate_bps: 500 },
    ])
    await costs(own, "7.5")
    await costs(plain, "10")
    const { body } = await admin.get(`${pathOf(company)}?q=${prefix}`)
    expect(body).toMatchObject({ currency_code: "gbp", count: 4, limit: 100, offset: 0 })
    expect(body.owner).toMatchObject({ kind: "company", id: company.id, tier: { id: tier.id } })
    expect(
      body.goods.map(({ sku, list_amount, applies, cost, below_cost }: Row) => [
        ...[sku.slice(-1), list_amount, applies.amount, applies.source, cost, below_cost],
      ]),
    ).toEqual([
      // 8 is above the cost, 7 from 12 on is not.
      ["a", "10", "8", "company_contract", "7.5", true],
      ["b", "10", "9", "tier_contract", null, false],
      ["c", "10", "9.5", "tier_category_discount", null, false],
      ["d", "10", "10", "list", "10", false],
    ])
    expect(body.goods[0].own_prices).toMatchObject([
      { min_quantity: "1", amount: "8", starts_at: null, is_scheduled: false },
      { min_quantity: "1", amount: "6", is_scheduled: true },
      { min_quantity: "12", amount: "7", is_scheduled: false },
    ])
    expect(body.goods[2].category).toMatchObject({ id: category })
    const codes = async (query: string) => {
      const answer = await admin.get(`${pathOf(company)}?q=${prefix}&${query}`)
      return [answer.body.count, answer.body.goods.map(({ sku }: Row) => sku.slice(-1)).join("")]
    }
    expect(await codes("only_own=true")).toEqual([1, "a"])
    expect(await codes("below_cost=true")).toEqual([1, "a"])
    expect(await codes(`category_id=${category}`)).toEqual([1, "c"])
    expect(await codes("limit=2&offset=1")).toEqual([4, "bc"])
    expect(await codes(`sku=${discounted.sku}`)).toEqual([1, "c"])
    expect((await admin.get("/admin/price-tables/companies/comp_nobody")).status).toBe(404)
  })

  it("of a tier has its own prices and none of a customer's", async () => {
    const { company, tier } = await aCompany(app.container)
    const goods = await goodsOf(10)
    await pricingOf(app.container).importContractPrices([
      contract(company, goods, { amount: 1 }),
      contract(tier, goods, { amount: 9 }),
    ])
    const { body } = await admin.get(
      `/admin/price-tables/tiers/${tier.id}?sku=${goods.sku}&currency_code=gbp`,
    )
    expect(body.goods).toMatchObject([
      { applies: { amount: "9", source: "tier_contract" }, own_prices: [{ amount: "9" }] },
    ])
  })

  it("costs as many statements for one goods as for a hundred", async () => {
    const { company } = await aCompany(app.container)
    const prefix = word()
    await Promise.all(Array.from({ length: 30 }, (_, n) => goodsOf(10, { sku: `${prefix}-${n}` })))
    await costs(await goodsOf(1, { sku: `${prefix}-x` }), "5")
    const statements = async (query: string) =>
      (await watchingSql(() => admin.get(`${pathOf(company)}?${query}`))).statements.length
    const one = await statements(`q=${prefix}&limit=1`)
    expect(await statements(`q=${prefix}&limit=100`)).toBe(one)
    expect(await statements(`q=${prefix}&below_cost=true`)).toBe(one + 1)
  })
})

describe("a sheet of changes", () => {
  it("is tried first: what changes, goes up and down, and falls below cost; nothing is written", async () => {
    const { company } = await aCompany(app.container)
    const [up, down, same, cheap] = await Promise.all([10, 10, 10, 10].map((amount) => goodsOf(amount)))
    await costs(cheap, "5")
    const changes = [
      change(up, { amount: "11" }),
      change(down, { amount: "9.50" }),
      change(same, { amount: "10.00" }),
      change(cheap, { amount: "4.99" }),
    ]
    const { status, body } = await admin.post(pathOf(company), { changes, dry_run: true })
    expect([status, body.dry_run]).toEqual([200, true])
    expect(body.effect).toMatchObject({ rows: 4, changed: 3, up: 1, down: 2, new: 0, gone: 0, below_cost: 1 })
    expect(body.effect.largest.map(({ sku, change_bps }: Row) => [sku, change_bps])).toEqual([
      [cheap.sku, -5010],
      [up.sku, 1000],
      [down.sku, -500],
    ])
    expect(body.prices[3]).toMatchObject({
      row: 4,
      present: null,
      before: "10",
      after: "4.99",
      below_cost: true,
    })
    expect(await ownPrices(company)).toEqual([])

    const saved = await admin.post(pathOf(company), { changes })
    expect([saved.status, saved.body.written]).toEqual([200, { created: 4, updated: 0, ended: 0 }])
    expect(saved.body.effect).toEqual(body.effect)
    expect((await ownPrices(company)).sort()).toEqual(["10", "11", "4.99", "9.5"])
  })

  it("is written whole or not at all, each bad row named with field and value", async () => {
    const { company } = await aCompany(app.container)
    const goods = await goodsOf(10)
    const { status, body } = await admin.post(pathOf(company), {
      changes: [
        change(goods),
        change(goods, { sku: "NOPE" }),
        change(goods, { amount: "2,10", min_quantity: 2 }),
        change(goods, { min_quantity: 0 }),
        change(goods, { min_quantity: "1.0" }),
        { ...change(goods, { min_quantity: 5 }), seen: undefined },
        change(goods, { min_quantity: 6, starts_at: "2031-02-30" }),
        change(goods, { min_quantity: 7, ends_at: "2021-01-01" }),
      ],
    })
    expect([status, body.code]).toEqual([400, "PRICE_CHANGES_REFUSED"])
    expect(body.details).toMatchObject({ rows: 8, faulty_rows: 7 })
    expect(body.details.faults.map(({ row, field, value }: Row) => [row, field, value])).toEqual([
      [2, "sku", "NOPE"],
      [3, "amount", "2,10"],
      [4, "min_quantity", "0"],
      [5, "sku", goods.sku],
      [6, "seen", null],
      [7, "starts_at", "2031-02-30"],
      [8, "ends_at", "2021-01-01"],
    ])
    expect(await ownPrices(company)).toEqual([])
  })

  it("is refused as a conflict where somebody else has changed a price meanwhile", async () => {
    const { company } = await aCompany(app.container)
    const [goods, other] = await Promise.all([goodsOf(10), goodsOf(10)])
    await admin.post(pathOf(company), { changes: [change(goods, { amount: "8" })] })
    const late = await admin.post(pathOf(company), {
      changes: [change(other), change(goods, { amount: "7", seen: "9" })],
    })
    expect([late.status, late.body.code]).toEqual([409, "PRICES_CHANGED_MEANWHILE"])
    expect(late.body.details.conflicts).toEqual([
      { row: 2, sku: goods.sku, min_quantity: "1", seen: "9", present: "8" },
    ])
    expect(await ownPrices(company)).toEqual(["8"])
    const fresh = await admin.post(pathOf(company), {
      changes: [change(goods, { amount: "7", seen: "8.00" })],
    })
    expect(fresh.body.written).toEqual({ created: 0, updated: 1, ended: 0 })
  })

  it("of two clerks at once only one is written", async () => {
    const { company } = await aCompany(app.container)
    const goods = await Promise.all([10, 10, 10].map((amount) => goodsOf(amount)))
    const sheets = ["7", "8", "9"].map((amount) => goods.map((one) => change(one, { amount })))
    const answers = await Promise.all(sheets.map((changes) => admin.post(pathOf(company), { changes })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const won = answers.findIndex(({ status }) => status === 200)
    expect(await ownPrices(company)).toEqual(Array(3).fill(["7", "8", "9"][won]))
  })

  it("ends prices that hold and withdraws those that have not begun", async () => {
    const { company } = await aCompany(app.container)
    const goods = await goodsOf(10)
    const soon = { starts_at: "2031-01-01" }
    await admin.post(pathOf(company), { changes: [change(goods), change(goods, { ...soon, amount: "6" })] })
    const { body } = await admin.post(pathOf(company), {
      changes: [
        change(goods, { amount: null, seen: "8" }),
        change(goods, { ...soon, amount: null, seen: "6" }),
      ],
    })
    expect(body.written).toEqual({ created: 0, updated: 0, ended: 2 })
    expect(body.effect).toMatchObject({ changed: 2, up: 2 })
    const { body: list } = await admin.get(`/admin/contract-prices?company_id=${company.id}`)
    expect(list.contract_prices).toMatchObject([{ amount: "8", ends_at: expect.any(String) }])
    const again = await admin.post(pathOf(company), { changes: [change(goods, { amount: "9" })] })
    expect(again.body.written).toEqual({ created: 0, updated: 1, ended: 0 })
    expect(await ownPrices(company)).toEqual(["9"])
  })

  it("without a start concerns the price that holds now, whenever it began", async () => {
    const { company } = await aCompany(app.container)
    const goods = await goodsOf(10)
    await pricingOf(app.container).importContractPrices([
      contract(company, goods, { amount: 8, starts_at: "2021-01-01" }),
    ])
    const { body } = await admin.post(pathOf(company), { changes: [change(goods, { amount: 7, seen: 8 })] })
    expect(body.written).toEqual({ created: 0, updated: 1, ended: 0 })
    expect(body.prices).toMatchObject([{ present: "8", before: "8", after: "7", direction: "down" }])
  })

  it("of a thousand rows costs as many statements as one of one", async () => {
    const { company } = await aCompany(app.container)
    const goods = await goodsOf(10)
    const rows = (many: number) =>
      Array.from({ length: many }, (_, n) =>
        change(goods, { min_quantity: n + 1, amount: (20 - n / 1000).toFixed(3) }),
      )
    const statements = async (many: number) => {
      const post = () => admin.post(pathOf(company), { changes: rows(many), dry_run: true }).expect(200)
      return (await watchingSql(post)).transactions[0].statements.length
    }
    expect(await statements(1000)).toBe(await statements(1))
    const over = await admin.post(pathOf(company), { changes: rows(1001), dry_run: true })
    expect(over.status).toBe(400)
  })
})

/** Fields of goods, moves and faults that are looked at. */
type Row = {
  sku: string
  amount: string
  list_amount: string
  applies: { amount: string; source: string }
  cost: string | null
  below_cost: boolean
  change_bps: number
  row: number
  field: string
  value: string | null
  own_prices: { amount: string }[]
}

function contract(
  { customer_group_id }: { customer_group_id: string },
  goods: Goods,
  more: { amount: number; min_quantity?: number; starts_at?: string; ends_at?: string },
) {
  return { customer_group_id, price_set_id: goods.price_set_id, currency_code: "gbp", ...more }
}

async function ownPrices(company: { id: string }): Promise<string[]> {
  const { body } = await admin.get(`${pathOf(company)}?only_own=true`)
  return body.goods.flatMap(({ own_prices }: Row) => own_prices.map(({ amount }) => amount))
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CommissionOrder } from "../../src/modules/commission/types"
import { newId } from "../../src/utils/ids"
import { unitOfWork } from "../../src/utils/unit-of-work"
import { useApp } from "../helpers/app"
import { accrue, accrued, aChain, commissionOf } from "../helpers/commission-builders"

const app = useApp()
const service = () => commissionOf(app.container)

function anOrder(company_id: string, overrides: Partial<CommissionOrder> = {}): CommissionOrder {
  return {
    order_id: newId("order"),
    company_id,
    customer_id: newId("cus"),
    tier_id: null,
    currency_code: "gbp",
    placed_at: new Date(),
    lines: [{ order_line_id: newId("ordli"), product_id: "prod_1", category_ids: [], net_amount: "10.10" }],
    ...overrides,
  }
}

async function statementsOf(work: () => Promise<void>): Promise<string[]> {
  const knex = app.container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const statements: string[] = []
  const listen = ({ sql }: { sql: string }) => statements.push(sql)
  knex.on("query", listen)
  try {
    await work()
    return statements.filter((text) => !/^(begin|commit)/i.test(text))
  } finally {
    knex.removeListener("query", listen)
  }
}

describe("accrue", () => {
  beforeAll(async () => {
    await service().createCommissionRules([
      { level: 1, rate_bps: 500 },
      { level: 2, rate_bps: 100 },
      { level: 1, rate_bps: 1000, product_id: "prod_goods" },
    ])
  })

  it("pays 5 % to the distributor and 1 % to the one above: 10.10 earns 0.51 and 0.10", async () => {
    const { company, first, second } = await aChain(app.container)
    const entries = await accrued(app.container, anOrder(company.buying))
    expect(entries).toMatchObject([
      { distributor_id: first.id, level: 1, base: "10.1", rate_bps: 500, amount: "0.51", status: "frozen" },
      { distributor_id: second.id, level: 2, base: "10.1", rate_bps: 100, amount: "0.1", status: "frozen" },
    ])
  })

  it("writes 500 lines at two levels with 2 statements", async () => {
    const { company } = await aChain(app.container)
    const lines = Array.from({ length: 500 }, (_, n) => ({
      order_line_id: newId("ordli"),
      product_id: n % 2 ? "prod_goods" : "prod_1",
      category_ids: [],
      net_amount: "100",
    }))
    const order = anOrder(company.buying, { lines })
    const statements = await statementsOf(() =>
      unitOfWork(app.container, (unit) => accrue(service(), order, unit.join(service()))),
    )
    const entries = await accrued(app.container, order)
    expect(entries).toHaveLength(1000)
    expect(entries.filter(({ amount }) => amount === "10")).toHaveLength(250)
    expect(statements).toHaveLength(2)
  })

  it("asks one statement of a company that nobody referred", async () => {
    const order = anOrder(newId("comp"))
    const statements = await statementsOf(() => accrue(service(), order))
    expect(await accrued(app.container, order)).toEqual([])
    expect(statements).toHaveLength(1)
  })

  it("keeps the first call's entries in a second one, even after the rules have changed", async () => {
    const { company } = await aChain(app.container)
    const order = anOrder(company.buying, {
      lines: [
        { order_line_id: newId("ordli"), product_id: "prod_later", category_ids: [], net_amount: "10" },
      ],
    })
    const entries = await accrued(app.container, order)
    await service().createCommissionRules({ level: 1, rate_bps: 2000, product_id: "prod_later" })
    expect(await accrued(app.container, order)).toEqual(entries)
    const [, stored] = await service().listAndCountCommissionEntries({ order_id: order.order_id })
    expect(stored).toBe(2)
  })

  it("writes one set of entries when the same order accrues twice at once", async () => {
    const { company } = await aChain(app.container)
    const order = anOrder(company.buying)
    await Promise.all([accrue(service(), order), accrue(service(), order), accrue(service(), order)])
    const [, stored] = await service().listAndCountCommissionEntries({ order_id: order.order_id })
    expect(stored).toBe(2)
  })

  it("leaves nothing behind when the transaction that it joined is taken back", async () => {
    const { company } = await aChain(app.container)
    const order = anOrder(company.buying)
    const failing = unitOfWork(app.container, async (unit) => {
      await accrue(service(), order, unit.join(service()))
      throw new Error("taken back")
    })
    await expect(failing).rejects.toThrow("taken back")
    expect(await service().listCommissionEntries({ order_id: order.order_id })).toEqual([])
  })

  it("earns a distributor nothing on an order of their own company, and nothing on a chain that comes back", async () => {
    const { company, first, second } = await aChain(app.container)
    await service().createReferrals({
      company_id: company.second,
      distributor_id: first.id,
      referred_at: new Date(),
    })
    // first's company buys: second earns at level 1; level 2 would be first, on their own purchase.
    expect(await accrued(app.container, anOrder(company.first))).toMatchObject([
      { distributor_id: second.id, level: 1 },
    ])
    const own = anOrder(company.buying, { customer_id: first.customer_id })
    expect(await accrued(app.container, own)).toMatchObject([{ distributor_id: second.id, level: 2 }])
  })

  it("ignores rules that are not yet, or no longer, valid at placement", async () => {
    const { company } = await aChain(app.container)
    const at = (day: number) => new Date(Date.UTC(2026, 0, day))
    await service().createCommissionRules([
      { level: 1, rate_bps: 3000, product_id: "prod_dated", starts_at: at(10), ends_at: at(20) },
    ])
    const lines = () => [
      { order_line_id: newId("ordli"), product_id: "prod_dated", category_ids: [], net_amount: "100" },
    ]
    const amountOn = async (placed_at: Date) =>
      (await accrued(app.container, anOrder(company.buying, { placed_at, lines: lines() })))[0].amount
    expect(await amountOn(at(9))).toBe("5")
    expect(await amountOn(at(10))).toBe("30")
    expect(await amountOn(at(20))).toBe("5")
  })
})

import path from "path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { useApp } from "../helpers/app"
import { aCompanyOnCredit, financeOf } from "../helpers/credit-builders"
import { useProcesses } from "../helpers/other-processes"
import { aShop, someGoods, type Shop } from "../helpers/shop"
import { stockRows } from "../helpers/stock-builders"
import type { Outcome, PlaceMany } from "./placement-tasks"
import { Modules } from "@medusajs/framework/utils"

const app = useApp()
const processes = useProcesses(app, 2, path.join(__dirname, "placement-tasks.ts"))
let shop: Shop

beforeAll(async () => {
  shop = await aShop(app.container)
  await someGoods(app.container, shop, [
    { sku: "PIECE", price: 1, stock: { [shop.leeds]: 108 } },
    { sku: "CARTON", price: 20, pack: { of: "PIECE", quantity: 24 } },
    { sku: "FIVE", price: 1, stock: { [shop.leeds]: 2, [shop.lille]: 3 } },
    { sku: "PLENTY", price: 10, stock: { [shop.leeds]: 100_000 } },
  ])
})

type Buyer = Awaited<ReturnType<typeof aCompanyOnCredit>>

/** The same orders from both processes at the same moment. */
async function fromBoth(
  buyer: Buyer,
  order: Pick<PlaceMany, "lines" | "times"> & { key?: string },
): Promise<Outcome[]> {
  const input: PlaceMany = {
    customer_id: buyer.owner.id,
    address_id: buyer.address.id,
    channel_id: shop.channelId,
    key: null,
    ...order,
  }
  return (await processes.run<Outcome[]>("placeMany", [input, input])).flat()
}

const placed = (outcomes: Outcome[]) => outcomes.filter(({ order_id }) => order_id)
const codes = (outcomes: Outcome[]) => [...new Set(outcomes.flatMap(({ code }) => code ?? []))]

async function stockOf(sku: string) {
  const [item] = await app.container.resolve(Modules.INVENTORY).listInventoryItems({ sku })
  return await stockRows(app.container, item.id)
}

async function numberOf(table: string, companyId: string): Promise<number> {
  const { rows } = await app.container
    .resolve<Knex>("__pg_connection__")
    .raw(`select count(*)::int as n from ${table} where company_id = ?`, [companyId])
  return rows[0].n
}

describe("orders from two processes at once", () => {
  it("sell exactly the 5 units that two warehouses have to 20 who want one", async () => {
    const buyer = await aCompanyOnCredit(app.container, 10_000)
    const outcomes = await fromBoth(buyer, { lines: [{ sku: "FIVE", quantity: "1" }], times: 10 })
    expect(placed(outcomes)).toHaveLength(5)
    expect(codes(outcomes)).toEqual(["INSUFFICIENT_INVENTORY"])
    for (const row of await stockOf("FIVE")) {
      expect(row).toMatchObject({ reserved: row.stocked, live: row.stocked, raw_reserved: row.stocked })
    }
    expect(await numberOf("order_company", buyer.company.id)).toBe(5)
    expect(await numberOf("hold", buyer.company.id)).toBe(5)
  })

  it("never take more than 108 pieces by piece and by carton together", async () => {
    const buyer = await aCompanyOnCredit(app.container, 10_000)
    const lines = [
      { sku: "PIECE", quantity: "13" },
      { sku: "CARTON", quantity: "1" },
    ]
    const outcomes = await fromBoth(buyer, { lines, times: 4 })
    // 37 pieces an order: two fit into 108, a third does not.
    expect(placed(outcomes)).toHaveLength(2)
    expect(await stockOf("PIECE")).toMatchObject([{ stocked: "108", reserved: "74", live: "74" }])
  })

  it("keep to one credit limit", async () => {
    // 10 + 4.95 delivery, + 20 % = 17.94 an order: five are 89.70, six 107.64
    const buyer = await aCompanyOnCredit(app.container, 100)
    const outcomes = await fromBoth(buyer, { lines: [{ sku: "PLENTY", quantity: "1" }], times: 10 })
    expect(placed(outcomes)).toHaveLength(5)
    expect(codes(outcomes)).toEqual(["CREDIT_LIMIT_EXCEEDED"])
    expect(await financeOf(app.container).creditOf(buyer.company.id)).toMatchObject({
      held: "89.7",
      available: "10.3",
    })
  })

  it("keep to one spending limit", async () => {
    const buyer = await aCompanyOnCredit(app.container, 10_000, { limits: { limit_per_day: 60 } })
    const outcomes = await fromBoth(buyer, { lines: [{ sku: "PLENTY", quantity: "1" }], times: 10 })
    // 17.94 an order: three are 53.82, four 71.76
    expect(placed(outcomes)).toHaveLength(3)
    expect(codes(outcomes)).toEqual(["SPENDING_LIMIT_EXCEEDED"])
    expect(await financeOf(app.container).creditOf(buyer.company.id)).toMatchObject({ held: "53.82" })
  })

  it("are one order under one key", async () => {
    const buyer = await aCompanyOnCredit(app.container, 10_000)
    const key = `test:${buyer.company.id}`
    const outcomes = await fromBoth(buyer, { lines: [{ sku: "PLENTY", quantity: "2" }], times: 10, key })
    expect(codes(outcomes)).toEqual([])
    expect(new Set(outcomes.map(({ order_id }) => order_id)).size).toBe(1)
    expect(await numberOf("order_company", buyer.company.id)).toBe(1)
    expect(await numberOf("hold", buyer.company.id)).toBe(1)
  })

  it("do not block each other for good when they want the same goods in opposite order", async () => {
    const skus = Array.from({ length: 40 }, (_, n) => `CROSS-${n}`)
    await someGoods(
      app.container,
      shop,
      skus.map((sku) => ({ sku, price: 1, stock: { [shop.leeds]: 1000 } })),
    )
    const buyer = await aCompanyOnCredit(app.container, 100_000)
    const forth = skus.map((sku) => ({ sku, quantity: "1" }))
    const order = {
      customer_id: buyer.owner.id,
      address_id: buyer.address.id,
      channel_id: shop.channelId,
      key: null,
      times: 5,
    }
    const outcomes = await processes.run<Outcome[]>("placeMany", [
      { ...order, lines: forth },
      { ...order, lines: [...forth].reverse() },
    ])
    expect(placed(outcomes.flat())).toHaveLength(10)
  })
})

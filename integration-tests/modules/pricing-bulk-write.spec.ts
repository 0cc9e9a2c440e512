import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { useApp } from "../helpers/app"
import { databaseOf, pricingOf } from "../helpers/pricing"
import {
  candidatesParameters,
  candidatesStatement,
} from "../../src/modules/pricing/statements/price-candidates"
import type { ContractPriceInput } from "../../src/modules/pricing/utils/contract-price-terms"
import { newId } from "../../src/utils/ids"
import { unitOfWork } from "../../src/utils/unit-of-work"

const app = useApp()
const pricing = () => pricingOf(app.container)

it("writes 60,000 prices in seconds, and the same again changes nothing", async () => {
  const rows = pricesOf(newId("cusgroup"), 60_000)
  const started = Date.now()
  expect(await pricing().importContractPrices(rows)).toEqual({ created: 60_000, updated: 0, unchanged: 0 })
  expect(Date.now() - started).toBeLessThan(15_000)
  expect(await pricing().importContractPrices(rows)).toEqual({ created: 0, updated: 0, unchanged: 60_000 })
}, 60_000)

it("keeps a look-up at one entry of the index, however many companies there are", async () => {
  const database = databaseOf(app.container)
  await pricing().importContractPrices(pricesOf(newId("cusgroup"), 20_000))
  await database.raw("analyze contract_price")
  const asked = candidatesParameters({
    currency_code: "gbp",
    at: new Date(),
    region_id: null,
    company_groups: ["cusgroup_1"],
    tier_groups: [],
    context: {},
    items: [{ price_set_id: "pset_1", quantity: "1" }],
  })
  const statement = `explain ${candidatesStatement("named_groups", false)}`
  const plan = await database.raw(statement, asked as Knex.RawBinding[])
  const text = plan.rows.map((row: Record<string, string>) => row["QUERY PLAN"]).join("\n")
  const lookUps = text.match(/on contract_price p.*\n *Index Cond: .*/g) ?? []
  expect(lookUps).toHaveLength(2)
  for (const lookUp of lookUps) {
    expect(lookUp).toMatch(/customer_group_id = ANY/)
    expect(lookUp).toMatch(/price_set_id = /)
  }
})

it("gives a known key its new amount, end and source, and writes the raw twins that core reads", async () => {
  const [row] = pricesOf(newId("cusgroup"), 1)
  await pricing().importContractPrices([row])
  const next = {
    ...row,
    amount: "2.50",
    min_quantity: "1.0",
    source: "offer 7",
    ends_at: new Date("2030-01-01"),
  }
  expect(await pricing().importContractPrices([next])).toEqual({ created: 0, updated: 1, unchanged: 0 })
  const { customer_group_id } = row
  const stored = await databaseOf(app.container)("contract_price").where({ customer_group_id })
  expect(stored).toHaveLength(1)
  expect(stored[0]).toMatchObject({
    amount: "2.5",
    raw_amount: { value: "2.5", precision: 20 },
    raw_min_quantity: { value: "1", precision: 20 },
    source: "offer 7",
    ends_at: new Date("2030-01-01"),
  })
})

it("writes all rows or none, and none when the transaction that it joined is taken back", async () => {
  const customer_group_id = newId("cusgroup")
  const rows = pricesOf(customer_group_id, 3)
  await expect(pricing().importContractPrices([...rows, { ...rows[0], amount: "-1" }])).rejects.toThrow(
    "Contract price 4: amount: -1 is below 0",
  )
  const joined = unitOfWork(app.container, async (unit) => {
    await pricing().importContractPrices(rows, unit.join(pricing()))
    throw new Error("taken back")
  })
  await expect(joined).rejects.toThrow("taken back")
  expect(await databaseOf(app.container)("contract_price").where({ customer_group_id })).toHaveLength(0)
})

it("lets two writers of the same prices in opposite order both through", async () => {
  const rows = pricesOf(newId("cusgroup"), 3_000)
  const results = await Promise.all([
    pricing().importContractPrices(rows),
    pricing().importContractPrices([...rows].reverse()),
  ])
  expect(results.map((result) => result.created).sort()).toEqual([0, 3_000])
})

it("frees the key of a deleted price", async () => {
  const [row] = pricesOf(newId("cusgroup"), 1)
  await pricing().importContractPrices([row])
  const [{ id }] = await databaseOf(app.container)("contract_price").where({
    customer_group_id: row.customer_group_id,
  })
  expect(await pricing().deleteContractPrices([id, "cprice_unknown"])).toEqual([id])
  expect(await pricing().importContractPrices([row])).toEqual({ created: 1, updated: 0, unchanged: 0 })
})

it("keeps one discount per tier, category and start", async () => {
  const customer_group_id = newId("cusgroup")
  const general = { customer_group_id, category_id: null, rate_bps: 500 }
  const category = { customer_group_id, category_id: "pcat_1", rate_bps: 800 }
  expect(await pricing().upsertTierDiscounts([general, category])).toMatchObject({ created: 2 })
  expect(await pricing().upsertTierDiscounts([{ ...general, rate_bps: 600 }, category])).toEqual({
    created: 0,
    updated: 1,
    unchanged: 1,
  })
  await expect(pricing().upsertTierDiscounts([general, general])).rejects.toThrow("Tier discount 2: repeats")
  await expect(pricing().upsertTierDiscounts([{ ...general, rate_bps: 10_001 }])).rejects.toThrow(
    "rate_bps 10001",
  )
})

function pricesOf(customer_group_id: string, count: number): ContractPriceInput[] {
  return Array.from({ length: count }, (_, index) => ({
    customer_group_id,
    price_set_id: `pset_${index}`,
    currency_code: "gbp",
    amount: `${index % 90}.${10 + (index % 90)}`,
  }))
}

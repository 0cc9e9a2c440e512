import type { CalculatedPriceSet, PricingContext } from "@medusajs/framework/types"
import { PricingModuleService as CorePricingModuleService } from "@medusajs/pricing/dist/services"
import * as fc from "fast-check"
import PricingModuleService, { type PricingOptions } from "../../src/modules/pricing/service"
import { useApp } from "../helpers/app"
import { aCompanyWithGroups, aGoods, databaseOf, pricingOf } from "../helpers/pricing"

const app = useApp()
const pricing = () => pricingOf(app.container)

const REGIONS = ["reg_uk", "reg_de"]
const IN_UK = { currency_code: "gbp", region_id: "reg_uk" }
const GROUPS = ["cusgroup_a", "cusgroup_b"]
/** Moments relative to now, as price lists know no other clock. */
const DAY = 24 * 60 * 60 * 1000
const daysFromNow = (days: number | null) =>
  days === null ? null : new Date(Date.now() + days * DAY).toISOString()

const quantities = fc.constantFrom(null, 1, 5, 10)
const corePrices = fc.record({
  amount: fc.integer({ min: 0, max: 20 }),
  currency_code: fc.constantFrom("gbp", "eur"),
  min_quantity: quantities,
  max_quantity: fc.constantFrom(null, 4, 9, 20),
  rules: fc.oneof(
    fc.constant({}),
    fc.constantFrom(...REGIONS).map((region_id) => ({ region_id })),
    fc.constantFrom(...GROUPS).map((id) => ({ "customer.groups.id": id })),
    fc.constantFrom(...REGIONS).map((region_id) => ({ region_id, "customer.groups.id": "cusgroup_a" })),
  ),
})
const priceLists = fc.record({
  type: fc.constantFrom("sale", "override"),
  starts_at: fc.constantFrom(null, -1, 1).map(daysFromNow),
  ends_at: fc.constantFrom(null, -1, 1).map(daysFromNow),
  status: fc.constantFrom("active", "active", "draft"),
  rules: fc.constantFrom(
    {},
    { "customer.groups.id": ["cusgroup_a", "cusgroup_c"] },
    { region_id: ["reg_uk"] },
  ),
  prices: fc.array(corePrices, { minLength: 1, maxLength: 3 }),
})
const contexts = fc.record({
  currency_code: fc.constantFrom("gbp", "eur"),
  region_id: fc.constantFrom(...REGIONS),
  quantity: fc.constantFrom(1, 4, 5, 9.5, 10, 21),
  groups: fc.subarray(GROUPS),
})

describe("core's prices", () => {
  it("are the same by our statement, whatever price lists, rules and breaks there are", async () => {
    const database = databaseOf(app.container)
    await database("price_preference").where({ value: "eur" }).update({ is_tax_inclusive: true })
    await pricing().createPricePreferences({
      attribute: "region_id",
      value: "reg_uk",
      is_tax_inclusive: true,
    })
    const goods = fc.record({
      prices: fc.array(corePrices, { maxLength: 4 }),
      lists: fc.array(priceLists, { maxLength: 2 }),
    })
    const ids: string[] = []
    for (const { prices, lists } of fc.sample(goods, { numRuns: 60, seed: 20111114 })) {
      const [{ id }] = await pricing().createPriceSets([{ prices }])
      ids.push(id)
      await pricing().createPriceLists(
        lists.map((list) => ({
          ...list,
          title: id,
          description: id,
          prices: list.prices.map((price) => ({ ...price, price_set_id: id })),
        })) as Parameters<ReturnType<typeof pricing>["createPriceLists"]>[0],
      )
    }
    let priced = 0
    for (const context of fc.sample(contexts, { numRuns: 25, seed: 20111114 })) {
      const core = await coreAnswer(ids, contextOf(context))
      const ours = await pricing().resolvePrices({
        items: ids.map((id) => ({ key: id, price_set_id: id, quantity: context.quantity })),
        company_group_id: null,
        tier_group_id: null,
        customer_group_ids: context.groups,
        currency_code: context.currency_code,
        region_id: context.region_id,
      })
      const coreById = new Map(core.map((price) => [price.id, price]))
      for (const price of ours) {
        const expected = coreById.get(price.key)
        expect(price.amount).toBe(expected ? String(expected.calculated_amount) : null)
        expect(price.is_tax_inclusive).toBe(expected?.is_calculated_price_tax_inclusive ?? false)
        priced += expected ? 1 : 0
      }
      expect(await pricing().calculatePrices({ id: ids }, contextOf(context))).toEqual(core)
    }
    expect(priced).toBeGreaterThan(300)
  })

  it("are core's own answer, byte by byte, for a buyer without groups", async () => {
    const goods = await aGoods(app.container, { prices: [{ amount: 2.95, currency_code: "gbp" }] })
    const context = { context: { currency_code: "gbp", region_id: "reg_uk" } }
    const core = await coreAnswer([goods.price_set_id], context)
    const ours = await pricing().calculatePrices({ id: [goods.price_set_id] }, context)
    expect(JSON.stringify(ours)).toBe(JSON.stringify(core))
    expect(core).toHaveLength(1)
  })
})

describe("calculatePrices", () => {
  it("shows the contract amount as calculated and the list price as original amount, in core's shape", async () => {
    const { goods, context } = await contractOf("2.1")
    const [core] = await coreAnswer([goods.price_set_id], context)
    const [ours] = await pricing().calculatePrices({ id: [goods.price_set_id] }, context)
    expect(Object.keys(ours).sort()).toEqual(Object.keys(core).sort())
    expect(ours).toEqual({
      ...core,
      calculated_amount: 2.1,
      raw_calculated_amount: { value: "2.1", precision: 20 },
      calculated_price: {
        id: expect.stringMatching(/^cprice_/),
        price_list_id: null,
        price_list_type: null,
        min_quantity: 1,
        max_quantity: null,
      },
    })
    expect(ours.original_amount).toBe(2.95)
  })

  it("prices goods that only the contract has a price for", async () => {
    const { goods, context } = await contractOf("2.1", "eur")
    const [price] = await pricing().calculatePrices({ id: [goods.price_set_id] }, context)
    expect(price).toMatchObject({ calculated_amount: 2.1, original_amount: 2.1, currency_code: "eur" })
  })

  it("takes a tier's discount off the list price that holds in this context, numbers compared as core does", async () => {
    const { tier_group_id, group_id } = await aCompanyWithGroups(app.container)
    const goods = await aGoods(app.container, {
      prices: [
        { amount: 10, currency_code: "gbp" },
        { amount: 8, currency_code: "gbp", rules: { item_total: [{ operator: "gte", value: 100 }] } },
      ],
    })
    const discount = { customer_group_id: tier_group_id, category_id: null, rate_bps: 1000 }
    await pricing().upsertTierDiscounts([discount])
    const priceAt = async (item_total: number) => {
      const context = contextOf({ ...IN_UK, item_total, groups: [group_id, tier_group_id] })
      const [{ calculated_amount, original_amount }] = await pricing().calculatePrices(
        { id: [goods.price_set_id] },
        context,
      )
      return { calculated_amount, original_amount }
    }
    expect(await priceAt(99.99)).toEqual({ calculated_amount: 9, original_amount: 10 })
    expect(await priceAt(100)).toEqual({ calculated_amount: 7.2, original_amount: 8 })
  })

  it("takes the lowest price where the merchant's option says so", async () => {
    const { goods, context } = await contractOf("3.05")
    const lowest = serviceWith({ pricePolicy: "lowest" })
    const [specific] = await pricing().calculatePrices({ id: [goods.price_set_id] }, context)
    expect(specific.calculated_amount).toBe(3.05)
    expect(await lowest.calculatePrices({ id: [goods.price_set_id] }, context)).toEqual(
      await coreAnswer([goods.price_set_id], context),
    )
  })

  it("gives a pending or suspended company, and its tier, the list price", async () => {
    for (const status of ["pending", "suspended"]) {
      const { goods, context } = await contractOf("2.1", "gbp", status)
      const [price] = await pricing().calculatePrices({ id: [goods.price_set_id] }, context)
      expect(price.calculated_amount).toBe(2.95)
    }
  })
})

async function contractOf(amount: string, currencyCode = "gbp", status = "active") {
  const buyer = await aCompanyWithGroups(app.container, status)
  const goods = await aGoods(app.container, { prices: [{ amount: 2.95, currency_code: "gbp" }] })
  const terms = { price_set_id: goods.price_set_id, currency_code: currencyCode, amount }
  await pricing().importContractPrices([
    { ...terms, customer_group_id: buyer.group_id },
    { ...terms, customer_group_id: buyer.tier_group_id },
  ])
  const groups = [buyer.group_id, buyer.tier_group_id]
  return { goods, context: contextOf({ currency_code: currencyCode, region_id: "reg_uk", groups }) }
}

/** The service as the module loader makes it, which knows no types: of the module's own container and options. */
function serviceWith(options: PricingOptions): PricingModuleService {
  type Arguments = ConstructorParameters<typeof PricingModuleService>
  return new PricingModuleService(...([pricing()["container_"], options] as unknown as Arguments))
}

/** Core types a context's values as text or number, and passes the customer's groups all the same. */
function contextOf({
  groups,
  ...context
}: {
  currency_code: string
  region_id: string
  groups: string[]
  item_total?: number
}) {
  return {
    context: { ...context, customer: { groups: groups.map((id) => ({ id })) } },
  } as unknown as PricingContext
}

async function coreAnswer(ids: string[], context: PricingContext): Promise<CalculatedPriceSet[]> {
  return await CorePricingModuleService.prototype.calculatePrices.call(pricing(), { id: ids }, context)
}

import { useApp } from "../helpers/app"
import {
  aCategory,
  aCompanyWithGroups,
  aGoods,
  databaseOf,
  pricingOf,
  type CompanyGroups,
  type Goods,
} from "../helpers/pricing"
import type { ContractPriceInput } from "../../src/modules/pricing/utils/contract-price-terms"
import type { ResolvePricesInput } from "../../src/modules/pricing/types"

const app = useApp()
const pricing = () => pricingOf(app.container)

it("takes the most specific price: company, tier, category from the deepest up, all goods, list", async () => {
  const buyer = await aCompanyWithGroups(app.container)
  const kitchen = await aCategory(app.container)
  const cups = await aCategory(app.container, kitchen)
  const goods = await aGoods(app.container, {
    prices: [
      { amount: 2.95, currency_code: "gbp" },
      { amount: 2.55, currency_code: "gbp", min_quantity: 100 },
    ],
    category_ids: [cups],
  })
  expect(await priceOf(buyer, goods, 1)).toMatchObject({
    amount: "2.95",
    source: "list",
    list_amount: "2.95",
  })
  await discount(buyer, null, 500)
  expect(await priceOf(buyer, goods, 1)).toMatchObject({ amount: "2.8", source: "tier_discount" })
  await discount(buyer, kitchen, 1000)
  expect(await priceOf(buyer, goods, 1)).toMatchObject({ amount: "2.66", source: "tier_category_discount" })
  await discount(buyer, cups, 800)
  expect(await priceOf(buyer, goods, 100)).toMatchObject({ amount: "2.35", list_amount: "2.55" })
  await contract(buyer.tier_group_id, goods, { amount: "2.9" })
  expect(await priceOf(buyer, goods, 1)).toMatchObject({ amount: "2.9", source: "tier_contract" })
  await contract(buyer.group_id, goods, { amount: "2.94" })
  expect(await priceOf(buyer, goods, 1)).toMatchObject({ amount: "2.94", source: "company_contract" })
  expect(await priceOf(buyer, goods, 1, { policy: "lowest" })).toMatchObject({
    amount: "2.71",
    source: "tier_category_discount",
  })
})

it("holds a break from its quantity on, in decimals, and not below it", async () => {
  const buyer = await aCompanyWithGroups(app.container)
  const goods = await aGoods(app.container, { prices: [{ amount: 10, currency_code: "gbp" }] })
  await contract(buyer.group_id, goods, { amount: "9", min_quantity: "0.5" })
  await contract(buyer.group_id, goods, { amount: "8", min_quantity: "2.5" })
  expect(await amountsOf(buyer, goods, ["0.49", "0.5", "2.49", "2.5", "1000"])).toEqual([
    "10",
    "9",
    "9",
    "8",
    "8",
  ])
})

it("holds from starts_at on and no longer at ends_at; of several valid the latest start wins", async () => {
  const buyer = await aCompanyWithGroups(app.container)
  const goods = await aGoods(app.container, { prices: [{ amount: 10, currency_code: "gbp" }] })
  await contract(buyer.group_id, goods, { amount: "9" })
  await contract(buyer.group_id, goods, {
    amount: "8",
    starts_at: new Date("2011-11-14T00:00:00Z"),
    ends_at: new Date("2011-11-15T00:00:00Z"),
  })
  const amountAt = async (at: string) => (await priceOf(buyer, goods, 1, { at: new Date(at) })).amount
  expect(await amountAt("2011-11-13T23:59:59.999Z")).toBe("9")
  expect(await amountAt("2011-11-14T00:00:00.000Z")).toBe("8")
  expect(await amountAt("2011-11-14T23:59:59.999Z")).toBe("8")
  expect(await amountAt("2011-11-15T00:00:00.000Z")).toBe("9")
})

it("keeps currencies apart, and knows goods without any price in the asked one", async () => {
  const buyer = await aCompanyWithGroups(app.container)
  const goods = await aGoods(app.container, { prices: [{ amount: 10, currency_code: "eur" }] })
  await contract(buyer.group_id, goods, { amount: "900", currency_code: "jpy" })
  await discount(buyer, null, 1000)
  const inCurrency = (currency_code: string) => priceOf(buyer, goods, 1, { currency_code })
  expect(await inCurrency("EUR")).toMatchObject({ amount: "9", source: "tier_discount" })
  expect(await inCurrency("jpy")).toMatchObject({ amount: "900", list_amount: null })
  expect(await inCurrency("gbp")).toMatchObject({ amount: null, source: null, price_id: null })
})

it("gives a tier's discount on goods only, not on what else has a price set", async () => {
  const buyer = await aCompanyWithGroups(app.container)
  await discount(buyer, null, 1000)
  const [shipping] = await pricing().createPriceSets([{ prices: [{ amount: 5, currency_code: "gbp" }] }])
  expect(await priceOf(buyer, { price_set_id: shipping.id }, 1)).toMatchObject({
    amount: "5",
    source: "list",
  })
})

it("answers any number of goods and quantities in order, with one statement", async () => {
  const buyer = await aCompanyWithGroups(app.container)
  const some = [
    await aGoods(app.container, { prices: [{ amount: 3, currency_code: "gbp" }] }),
    await aGoods(app.container, { prices: [{ amount: 4, currency_code: "gbp" }] }),
  ]
  await contract(buyer.group_id, some[0], { amount: "2", min_quantity: 6 })
  const items = [6, 5, 1, 7].map((quantity, index) => ({
    key: { line: index },
    price_set_id: some[index % 2].price_set_id,
    quantity,
  }))
  const statements: string[] = []
  const listen = ({ sql }: { sql: string }) => statements.push(sql)
  databaseOf(app.container).on("query", listen)
  const prices = await pricing().resolvePrices({ ...questionOf(buyer), items, explain: true })
  databaseOf(app.container).removeListener("query", listen)
  expect(prices.map((price) => price.amount)).toEqual(["2", "4", "3", "4"])
  expect(prices.map((price) => price.key)).toEqual(items.map((item) => item.key))
  expect(statements).toHaveLength(1)
})

it("explains the price with all that was looked at", async () => {
  const buyer = await aCompanyWithGroups(app.container)
  const goods = await aGoods(app.container, { prices: [{ amount: 10, currency_code: "gbp" }] })
  await contract(buyer.group_id, goods, { amount: "8", min_quantity: 12 })
  await contract(buyer.tier_group_id, goods, { amount: "9" })
  const { candidates } = await priceOf(buyer, goods, 6, { explain: true })
  expect(candidates?.map(({ source, amount, won, code }) => ({ source, amount, won, code }))).toEqual([
    { source: "company_contract", amount: "8", won: false, code: "below_min_quantity" },
    { source: "tier_contract", amount: "9", won: true, code: "won" },
    { source: "list", amount: "10", won: false, code: "less_specific" },
  ])
})

function questionOf(buyer: CompanyGroups) {
  return {
    company_group_id: buyer.group_id,
    tier_group_id: buyer.tier_group_id,
    customer_group_ids: [buyer.group_id, buyer.tier_group_id],
    currency_code: "gbp",
    region_id: null,
  }
}

async function priceOf(
  buyer: CompanyGroups,
  { price_set_id }: Pick<Goods, "price_set_id">,
  quantity: number | string,
  more: Partial<ResolvePricesInput> = {},
) {
  const items = [{ key: "only", price_set_id, quantity }]
  const [price] = await pricing().resolvePrices({ ...questionOf(buyer), items, ...more })
  return price
}

async function amountsOf(buyer: CompanyGroups, { price_set_id }: Goods, quantities: string[]) {
  const items = quantities.map((quantity) => ({ key: quantity, price_set_id, quantity }))
  const prices = await pricing().resolvePrices({ ...questionOf(buyer), items })
  return prices.map((price) => price.amount)
}

async function discount(buyer: CompanyGroups, category_id: string | null, rate_bps: number) {
  await pricing().upsertTierDiscounts([{ customer_group_id: buyer.tier_group_id, category_id, rate_bps }])
}

async function contract(
  customer_group_id: string,
  { price_set_id }: Goods,
  more: Pick<ContractPriceInput, "amount"> & Partial<ContractPriceInput>,
) {
  await pricing().importContractPrices([{ customer_group_id, price_set_id, currency_code: "gbp", ...more }])
}

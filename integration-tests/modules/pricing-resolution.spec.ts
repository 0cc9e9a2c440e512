import { useApp } from "../helpers/app"
import {
  aCategory,
  aCompanyWithGroups,
  aGoods,
  databaseOf,
  pricingOf,
  type Company,
  type Goods,
} from "../helpers/pricing"
import { newId } from "../../src/utils/ids"
import type { ResolvePricesInput } from "../../src/modules/pricing/types"

const app = useApp()

it("prices by the most specific price that applies", async () => {
  const buyer = await aCompanyWithGroups(app.container)
  const parent = await aCategory(app.container)
  const category = await aCategory(app.container, parent)
  const goods = await aGoods(app.container, {
    prices: [
      { amount: 2.95, currency_code: "gbp" },
      { amount: 2.55, currency_code: "gbp", min_quantity: 100 },
    ],
    category_ids: [category],
  })
  expect(await priceOf(buyer, goods, 1)).toMatchObject({
    amount: "2.95",
    source: "list",
    list_amount: "2.95",
  })
  await discount(buyer.tier_group_id, null, 500)
  expect(await priceOf(buyer, goods, 1)).toMatchObject({ amount: "2.8", source: "tier_discount" })
  await discount(buyer.tier_group_id, parent, 1000)
  expect(await priceOf(buyer, goods, 1)).toMatchObject({ amount: "2.66", source: "tier_category_discount" })
  await discount(buyer.tier_group_id, category, 800)
  expect(await priceOf(buyer, goods, 100)).toMatchObject({
    amount: "2.35",
    list_amount: "2.55",
    source: "tier_category_discount",
  })
  await contract(buyer.tier_group_id, goods, "2.9")
  expect(await priceOf(buyer, goods, 1)).toMatchObject({ amount: "2.9", source: "tier_contract" })
  await contract(buyer.group_id, goods, "2.1", 10)
  expect(await priceOf(buyer, goods, 9.5)).toMatchObject({ amount: "2.9", source: "tier_contract" })
  expect(await priceOf(buyer, goods, 10)).toMatchObject({
    amount: "2.1",
    source: "company_contract",
    min_quantity: "10",
  })
  const [core] = await pricingOf(app.container).calculatePrices(
    { id: [goods.price_set_id] },
    {
      context: {
        currency_code: "gbp",
        quantity: 10,
        customer: { groups: [{ id: buyer.group_id }, { id: buyer.tier_group_id }] },
      } as never,
    },
  )
  expect(core).toMatchObject({ calculated_amount: 2.1, original_amount: 2.95 })
})

async function priceOf(
  buyer: Company,
  goods: Goods,
  quantity: number,
  more: Partial<ResolvePricesInput> = {},
) {
  const [price] = await pricingOf(app.container).resolvePrices({
    items: [{ key: "a", price_set_id: goods.price_set_id, quantity }],
    company_group_id: buyer.group_id,
    tier_group_id: buyer.tier_group_id,
    customer_group_ids: [buyer.group_id, buyer.tier_group_id],
    currency_code: "gbp",
    region_id: null,
    ...more,
  })
  return price
}

async function discount(group: string, category_id: string | null, rate_bps: number) {
  await databaseOf(app.container)("tier_discount").insert({
    id: newId("tdisc"),
    customer_group_id: group,
    category_id,
    rate_bps,
  })
}

async function contract(group: string, goods: Goods, amount: string, min_quantity = 1) {
  await databaseOf(app.container)("contract_price").insert({
    id: newId("cprice"),
    customer_group_id: group,
    price_set_id: goods.price_set_id,
    currency_code: "gbp",
    min_quantity,
    raw_min_quantity: { value: String(min_quantity), precision: 20 },
    amount,
    raw_amount: { value: amount, precision: 20 },
  })
}

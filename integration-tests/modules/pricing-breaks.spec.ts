import { useApp } from "../helpers/app"
import { aCompanyWithGroups, aGoods, pricingOf } from "../helpers/pricing"

const app = useApp()

it("breaks tell the very price that resolvePrices gives at every quantity", async () => {
  const buyer = await aCompanyWithGroups(app.container)
  const [plain, agreed, bounded] = await Promise.all([
    aGoods(app.container, { prices: [{ amount: 5, currency_code: "gbp" }] }),
    aGoods(app.container, {
      prices: [
        { amount: 2.95, currency_code: "gbp" },
        { amount: 2.55, currency_code: "gbp", min_quantity: 20 },
        { amount: 2.45, currency_code: "gbp", min_quantity: 40 },
      ],
    }),
    aGoods(app.container, {
      prices: [
        { amount: 8, currency_code: "gbp", max_quantity: 9 },
        { amount: 7, currency_code: "gbp", min_quantity: 10, max_quantity: 15 },
      ],
    }),
  ])
  const pricing = pricingOf(app.container)
  const contract = { price_set_id: agreed.price_set_id, currency_code: "gbp" }
  await pricing.importContractPrices([
    { ...contract, customer_group_id: buyer.tier_group_id, min_quantity: 12, amount: "2.6" },
    { ...contract, customer_group_id: buyer.group_id, min_quantity: 30, amount: "2.2" },
    { ...contract, customer_group_id: buyer.group_id, min_quantity: 35, amount: "2", ends_at: new Date(0) },
  ])
  const terms = {
    company_group_id: buyer.group_id,
    tier_group_id: buyer.tier_group_id,
    customer_group_ids: [buyer.group_id, buyer.tier_group_id],
    currency_code: "gbp",
    region_id: null,
  }
  const goods = [plain, agreed, bounded]
  const told = await pricing.resolveBreaks({
    ...terms,
    items: goods.map(({ sku, price_set_id }) => ({ key: sku, price_set_id, quantity: 1 })),
  })
  expect(
    told.map(({ amount, breaks }) => [amount, breaks.map((each) => [each.quantity, each.amount])]),
  ).toEqual([
    ["5", []],
    [
      "2.95",
      [
        ["12", "2.6"],
        ["30", "2.2"],
      ],
    ],
    [
      "8",
      [
        ["10", "7"],
        ["16", null],
      ],
    ],
  ])
  const quantities = Array.from({ length: 60 }, (_, index) => index + 1)
  for (const [index, { price_set_id }] of goods.entries()) {
    const prices = await pricing.resolvePrices({
      ...terms,
      items: quantities.map((quantity) => ({ key: quantity, price_set_id, quantity })),
    })
    const { amount, breaks } = told[index]
    const steps = [{ quantity: "1", amount }, ...breaks]
    const byBreaks = quantities.map(
      (quantity) => steps.filter((step) => Number(step.quantity) <= quantity).pop()?.amount,
    )
    expect(byBreaks).toEqual(prices.map((price) => price.amount))
  }
})

import type { ITaxModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createRegionsWorkflow, createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows"
import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer } from "../helpers/buyer-client"
import { financeOf } from "../helpers/credit-builders"
import { expectBooksInOrder } from "../helpers/ledger-checks"
import { pricingOf } from "../helpers/pricing"
import { aPromotion } from "../helpers/promotions"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop
let admin: Awaited<ReturnType<typeof anAdmin>>
let promo: string

beforeAll(async () => {
  shop = await aShop(app.container)
  admin = await anAdmin(app)
  promo = await aPromotion(app.container, { method: { currency_code: undefined } })
})

type Market = { country: string; currency: string; rate: number; price: number; delivery: number }

/** A region with its tax and its delivery, 10 pieces of goods in two warehouses, and a buyer on account in it. */
async function aMarket({ country, currency, rate, price, delivery }: Market) {
  const regions = [{ name: country, currency_code: currency, countries: [country], payment_providers: [] }]
  await createRegionsWorkflow(app.container).run({ input: { regions } })
  await app.container.resolve<ITaxModuleService>(Modules.TAX).createTaxRegions({
    country_code: country,
    provider_id: "tp_system",
    default_tax_rate: { name: "Tax", code: "TAX", rate },
  })
  const fulfillment = app.container.resolve(Modules.FULFILLMENT)
  const { service_zone_id } = await fulfillment.retrieveShippingOption(shop.optionId)
  await fulfillment.createGeoZones({ type: "country", country_code: country, service_zone_id })
  await createShippingOptionsWorkflow(app.container).run({
    input: [
      {
        name: `Delivery to ${country}`,
        price_type: "flat",
        service_zone_id,
        shipping_profile_id: shop.profileId,
        provider_id: "manual_manual",
        type: { label: country, description: country, code: country },
        prices: [{ currency_code: currency, amount: delivery }],
        rules: [{ attribute: "enabled_in_store", value: "true", operator: "eq" }],
      },
    ],
  })
  const sku = `GOODS-${country}`
  const variants = await someGoods(app.container, shop, [
    { sku, price: 1, stock: { [shop.leeds]: 2, [shop.lille]: 1 } },
  ])
  const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["price_set.id"]
  const { data } = await query.graph({ entity: "variant", fields, filters: { id: variants[sku] } })
  const prices = [{ currency_code: currency, amount: price }]
  await pricingOf(app.container).addPrices({ priceSetId: data[0].price_set!.id, prices })
  const address = { address_1: "1", city: "City", country_code: country, is_default: true }
  const buyer = await aBuyer(app, shop, 0, { currency_code: currency, address })
  const credit = { company_id: buyer.company.id, currency_code: currency, limit: 10_000 }
  await financeOf(app.container).openCredit({ ...credit, actor_id: "user_1", reason: "Opening" })
  return { buyer, lines: [{ sku, quantity: 3 }] }
}

const MARKETS: [name: string, market: Market, figures: object, captured: number[]][] = [
  [
    "yen, which have no decimals: (3 × 335 − 100.5 + 550) × 1.08 = 1570.86",
    { country: "jp", currency: "jpy", rate: 8, price: 335, delivery: 550 },
    { discount_total: "108.54", tax_total: "116.36", total: "1571" },
    [500, 1071],
  ],
  [
    "dinars, which have three: (3 × 1.2345 − 0.37035 + 0.25) × 1.05 = 3.7623075",
    { country: "kw", currency: "kwd", rate: 5, price: 1.2345, delivery: 0.25 },
    { discount_total: "0.3888675", tax_total: "0.1791575", total: "3.762" },
    [1.001, 2.761],
  ],
]

describe("an order in another currency", () => {
  it.each(MARKETS)(
    "holds, captures and refunds whole units: %s",
    async (_name, market, figures, captured) => {
      const { buyer, lines } = await aMarket(market)
      const { body } = await buyer.order(lines, { promo_codes: [promo] }).expect(201)
      expect(body.order).toMatchObject({ currency_code: market.currency, ...figures })
      expect(body.order.lines[0].parts).toHaveLength(2)
      const total: string = body.order.total
      const credit = async () => await financeOf(app.container).creditOf(buyer.company.id)
      expect(await credit()).toMatchObject({ used: "0", held: total })

      const fields = "payment_collections.payments.id"
      const { body: placed } = await admin.get(`/admin/orders/${body.order.id}?fields=${fields}`).expect(200)
      const [payment] = placed.order.payment_collections[0].payments
      for (const amount of captured) {
        await admin.post(`/admin/payments/${payment.id}/capture`, { amount }).expect(200)
      }
      expect(await credit()).toMatchObject({ used: total, held: "0" })
      await admin.post(`/admin/payments/${payment.id}/refund`, { amount: Number(total) }).expect(200)
      expect(await credit()).toMatchObject({ used: "0", held: "0" })
      await expectBooksInOrder(app.databaseUrl)
    },
  )
})

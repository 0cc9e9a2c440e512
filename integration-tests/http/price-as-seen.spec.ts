import { anAdmin } from "../helpers/admin-client"
import { useApp } from "../helpers/app"
import { aBuyer } from "../helpers/buyer-client"
import { aCompany } from "../helpers/company-builders"
import { databaseOf, pricingOf } from "../helpers/pricing"
import { aShop, someGoods } from "../helpers/shop"

const app = useApp()

it("a merchant sees the catalogue exactly as the customer's buyer does", async () => {
  const shop = await aShop(app.container)
  const variants = await someGoods(app.container, shop, [
    { sku: "CUP", price: 2.95, breaks: [{ min_quantity: 100, amount: 2.55 }], stock: { [shop.leeds]: 30 } },
    { sku: "PLATE", price: 4.25, stock: { [shop.lille]: 3 } },
    { sku: "LAMP", price: 9, stock: { [shop.leeds]: 0 } },
  ])
  const buyer = await aBuyer(app, shop)
  const admin = await anAdmin(app)
  const [{ price_set_id }] = await databaseOf(app.container)("product_variant_price_set").where({
    variant_id: variants.CUP,
  })
  const price = { price_set_id, currency_code: "gbp" }
  await pricingOf(app.container).importContractPrices([
    { ...price, customer_group_id: buyer.company.customer_group_id, amount: 2.5 },
    { ...price, customer_group_id: buyer.company.customer_group_id, amount: 2.1, min_quantity: 12 },
    { ...price, customer_group_id: buyer.tier.customer_group_id, amount: 2.4 },
  ])
  await pricingOf(app.container).upsertTierDiscounts([
    { customer_group_id: buyer.tier.customer_group_id, category_id: null, rate_bps: 1000 },
  ])
  const asSeen = (query: string) =>
    admin.get(
      `/admin/price-tables/companies/${buyer.company.id}/as-seen?sales_channel_id=${shop.channelId}&${query}`,
    )
  for (const query of ["", "limit=2", "in_stock=true", "q=pl", "order=name", "stock=per_warehouse"]) {
    const [merchant, customer] = [await asSeen(query), await buyer.get(`/store/catalog?${query}`)]
    expect([customer.status, merchant.body]).toEqual([200, customer.body])
  }
  const { body } = await asSeen("sku=CUP")
  expect(body.goods[0]).toMatchObject({
    price: { amount: "2.5" },
    breaks: [{ quantity: "12", amount: "2.1" }],
  })
  const pending = await aCompany(app.container, { status: "pending" })
  const refused = await admin.get(`/admin/price-tables/companies/${pending.company.id}/as-seen`)
  expect([refused.status, refused.body.message]).toEqual([403, expect.stringContaining("pending")])
})

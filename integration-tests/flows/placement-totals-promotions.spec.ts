import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCart } from "../helpers/carts"
import { pricingOf } from "../helpers/pricing"
import { aPromotion, type PromotionInput } from "../helpers/promotions"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop
let variants: Record<string, string>
let buyer: BuyerClient

beforeAll(async () => {
  shop = await aShop(app.container)
  variants = await someGoods(app.container, shop, [
    { sku: "HOLDER", price: 10, stock: { [shop.leeds]: 10_000 } },
  ])
  buyer = await aBuyer(app, shop, 1_000_000)
})

/** What 3 × 10.00 come to in one request and in a core cart: the discount, tax included, and all that is owed. */
async function asked(codes: string[], client = buyer) {
  const { body } = await client.preview([{ sku: "HOLDER", quantity: 3 }], { promo_codes: codes }).expect(200)
  const cart = await aCart(client, shop, [{ variant_id: variants.HOLDER, quantity: 3 }], {
    promo_codes: codes,
  })
  const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["discount_total", "total"]
  const { data } = await query.graph({ entity: "cart", fields, filters: { id: cart } })
  const { discount_total, total } = data[0] as Record<string, unknown>
  return {
    preview: { discount: Number(body.order.discount_total), total: Number(body.order.total) },
    cart: { discount: Number(discount_total), total: Number(total) },
  }
}

const optionType = async () => {
  const option = await app.container.resolve(Modules.FULFILLMENT).retrieveShippingOption(shop.optionId)
  return (option as unknown as { shipping_option_type_id: string }).shipping_option_type_id
}

/** Each of the rules that core's admin offers, and what 3 × 10.00 + 4.95 with 20 % save by it. */
const RULES: [name: string, promotion: () => Promise<PromotionInput>, discount: number][] = [
  [
    "for the country",
    async () => ({
      rules: [{ attribute: "shipping_address.country_code", operator: "in", values: ["gb"] }],
    }),
    3.6,
  ],
  [
    "for another country",
    async () => ({
      rules: [{ attribute: "shipping_address.country_code", operator: "in", values: ["fr"] }],
    }),
    0,
  ],
  [
    "for the region",
    async () => ({ rules: [{ attribute: "region.id", operator: "in", values: [shop.regionId] }] }),
    3.6,
  ],
  [
    "for the sales channel",
    async () => ({ rules: [{ attribute: "sales_channel_id", operator: "in", values: [shop.channelId] }] }),
    3.6,
  ],
  [
    "for the company's group",
    async () => ({
      rules: [{ attribute: "customer.groups.id", operator: "in", values: [buyer.company.customer_group_id] }],
    }),
    3.6,
  ],
  [
    "on the delivery of a type",
    async () => ({
      method: {
        target_type: "shipping_methods",
        value: 50,
        target_rules: [
          {
            attribute: "shipping_methods.shipping_option.shipping_option_type_id",
            operator: "in",
            values: [await optionType()],
          },
        ],
      },
    }),
    2.97,
  ],
]

describe("a promotion with a rule", () => {
  it.each(RULES)("takes effect in one request as in a cart: %s", async (_name, promotion, discount) => {
    const code = await aPromotion(app.container, await promotion())
    const { preview, cart } = await asked([code])
    expect(preview.discount).toBeCloseTo(discount, 9)
    expect(preview.total).toBeCloseTo(41.94 - discount, 9)
    expect(cart.discount).toBeCloseTo(preview.discount, 9)
    expect(cart.total).toBeCloseTo(preview.total, 9)
  })
})

describe("a buyer who is in a further customer group", () => {
  it("gets its prices and promotions in one request as in a cart", async () => {
    const member = await aBuyer(app, shop)
    const customers = app.container.resolve(Modules.CUSTOMER)
    const group = await customers.createCustomerGroups({ name: "Club" })
    await customers.addCustomerToGroup({ customer_id: member.owner.id, customer_group_id: group.id })
    const { data } = await app.container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "variant",
      fields: ["price_set.id"],
      filters: { id: variants.HOLDER },
    })
    await pricingOf(app.container).createPriceLists([
      {
        title: "Club",
        description: "Club",
        status: "active",
        rules: { "customer.groups.id": [group.id] },
        prices: [{ amount: 8, currency_code: "gbp", price_set_id: data[0].price_set!.id }],
      },
    ])
    const code = await aPromotion(app.container, {
      rules: [{ attribute: "customer.groups.id", operator: "in", values: [group.id] }],
    })
    // 3 × 8.00 less 10 %, + 4.95, + 20 %
    const { preview, cart } = await asked([code], member)
    expect(preview).toEqual({ discount: 2.88, total: 31.86 })
    expect(cart.total).toBeCloseTo(preview.total, 9)
  })
})

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { aCart } from "../helpers/carts"
import { aHold, financeOf } from "../helpers/credit-builders"
import { requestsAs } from "../helpers/requests"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop
let variants: Record<string, string>

beforeAll(async () => {
  shop = await aShop(app.container)
  variants = await someGoods(app.container, shop, [{ sku: "CUP", price: 10, stock: { [shop.leeds]: 1000 } }])
})

const creditOf = async (buyer: BuyerClient) => await financeOf(app.container).creditOf(buyer.company.id)

async function collectionOf(cartId: string): Promise<string> {
  const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["payment_collection.id"],
    filters: { id: cartId },
  })
  return data[0].payment_collection!.id
}

describe("a payment session on account", () => {
  it("is refused to a guest, whoever they claim to be", async () => {
    const victim = await aBuyer(app, shop, 1000)
    const guest = requestsAs(app.baseUrl, null, shop.publishableKey)
    const made = await guest("post", "/store/carts", {
      region_id: shop.regionId,
      items: [{ variant_id: variants.CUP, quantity: 1 }],
    })
    const { body } = await guest("post", "/store/payment-collections", { cart_id: made.body.cart.id })
    const refused = await guest(
      "post",
      `/store/payment-collections/${body.payment_collection.id}/payment-sessions`,
      {
        provider_id: "pp_credit_credit",
        data: {
          customer: { id: victim.owner.id },
          customer_id: victim.owner.id,
          company_id: victim.company.id,
        },
      },
    )
    expect(refused.status).toBe(400)
    expect(refused.body.message).toContain("no customer is logged in")
  })

  it("takes neither customer nor context from the body", async () => {
    const [attacker, victim] = await Promise.all([aBuyer(app, shop, 1000), aBuyer(app, shop, 1000)])
    const cart = await aCart(attacker, shop, [{ variant_id: variants.CUP, quantity: 1 }])
    const path = `/store/payment-collections/${await collectionOf(cart)}/payment-sessions`
    for (const more of [
      { customer_id: victim.owner.id },
      { context: { customer: { id: victim.owner.id } } },
    ]) {
      const { status } = await attacker.post(path, { provider_id: "pp_credit_credit", ...more })
      expect(status).toBe(400)
    }
  })

  it("spends the credit of the log-in, whatever its data name, and lets no foreign hold be voided", async () => {
    const [attacker, victim] = await Promise.all([aBuyer(app, shop, 1000), aBuyer(app, shop, 1000)])
    const victimsHold = await aHold(app.container, victim.company.id, 5)
    const cart = await aCart(attacker, shop, [{ variant_id: variants.CUP, quantity: 1 }])
    const path = `/store/payment-collections/${await collectionOf(cart)}/payment-sessions`
    const data = {
      hold_id: victimsHold.id,
      company_id: victim.company.id,
      customer_id: victim.owner.id,
      session_id: "payses_other",
    }
    // The second one has core delete the first, and hand its data to the provider.
    await attacker.post(path, { provider_id: "pp_credit_credit", data })
    const { status } = await attacker.post(path, { provider_id: "pp_credit_credit", data })
    expect(status).toBe(200)
    const answer = await attacker.post(`/store/carts/${cart}/complete`, {})
    expect(answer.body.type).toBe("order")
    expect(await creditOf(victim)).toMatchObject({ held: "5", available: "995" })
    // 10.00 and 4.95 delivery, with 20 % VAT on both.
    expect(await creditOf(attacker)).toMatchObject({ held: "17.94" })
  })

  it("answers hostile bodies by 4xx", async () => {
    const buyer = await aBuyer(app, shop, 1000)
    const cart = await aCart(buyer, shop, [{ variant_id: variants.CUP, quantity: 1 }])
    const path = `/store/payment-collections/${await collectionOf(cart)}/payment-sessions`
    const bodies = [
      {},
      { provider_id: 5 },
      { provider_id: "pp_credit_other" },
      { provider_id: "pp_credit_credit", data: 7 },
    ]
    const answers = await Promise.all(bodies.map(async (body) => (await buyer.post(path, body)).status))
    answers.forEach((status) => expect(status).toBeGreaterThanOrEqual(400))
    answers.forEach((status) => expect(status).toBeLessThan(500))
  })
})

import { useApp } from "../helpers/app"
import { aBuyer, type BuyerClient } from "../helpers/buyer-client"
import { databaseOf, pricingOf } from "../helpers/pricing"
import { requestsAs } from "../helpers/requests"
import { aShop, someGoods, type Shop } from "../helpers/shop"

const app = useApp()
let shop: Shop
let variant: string
let member: BuyerClient
let other: BuyerClient
let guest: ReturnType<typeof requestsAs>

beforeAll(async () => {
  shop = await aShop(app.container)
  ;({ CUP: variant } = await someGoods(app.container, shop, [{ sku: "CUP", price: 10 }]))
  ;[member, other] = [await aBuyer(app, shop), await aBuyer(app, shop)]
  guest = requestsAs(app.baseUrl, null, shop.publishableKey)
  const set = await databaseOf(app.container)("product_variant_price_set")
    .where({ variant_id: variant })
    .first()
  await pricingOf(app.container).importContractPrices([
    {
      customer_group_id: member.company.customer_group_id,
      price_set_id: set.price_set_id,
      currency_code: "gbp",
      min_quantity: 1,
      amount: 7.77,
    },
  ])
})

const cart = (email: string | null) => ({
  region_id: shop.regionId,
  email,
  items: [{ variant_id: variant, quantity: 1 }],
})

describe("the e-mail address of a company's member", () => {
  it("gives a guest's cart neither the member nor the company's prices", async () => {
    for (const email of [member.owner.email, member.owner.email.toUpperCase()]) {
      const { status, body } = await guest("post", "/store/carts", cart(email))
      expect({ status, message: body.message }).toEqual({
        status: 403,
        message: `email: ${email} is the address of a company's member, who has to log in to use it`,
      })
    }
  })

  it("is not taken by a cart that is nobody's yet, whoever sends it", async () => {
    const { body } = await guest("post", "/store/carts", cart(null))
    const path = `/store/carts/${body.cart.id}`
    expect((await guest("post", path, { email: member.owner.email })).status).toBe(403)
    expect((await other.post(path, { email: member.owner.email })).status).toBe(403)
    expect((await guest("get", path)).body.cart).toMatchObject({ email: null, items: [{ unit_price: 10 }] })
  })

  it("may stand as contact in another member's own cart", async () => {
    const made = await other.post("/store/carts", cart(member.owner.email))
    expect(made.body.cart).toMatchObject({ customer_id: other.owner.id, items: [{ unit_price: 10 }] })
    const changed = await other.post(`/store/carts/${made.body.cart.id}`, { email: member.owner.email })
    expect(changed.body.cart).toMatchObject({ customer_id: other.owner.id, email: member.owner.email })
  })

  it("is the member's own to use, with their prices", async () => {
    const { body } = await guest("post", "/store/carts", cart(null))
    const claimed = await member.post(`/store/carts/${body.cart.id}`, { email: member.owner.email })
    expect(claimed.body.cart).toMatchObject({ customer_id: member.owner.id })
    const made = await member.post("/store/carts", cart(member.owner.email))
    expect(made.body.cart).toMatchObject({ customer_id: member.owner.id, items: [{ unit_price: 7.77 }] })
  })
})

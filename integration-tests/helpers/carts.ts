import type { BuyerClient } from "./buyer-client"
import type { Shop } from "./shop"

/**
 * A core cart filled through the store API as a storefront fills it, ready to be completed; without provider it has no
 * payment session.
 */
export async function aCart(
  buyer: Pick<BuyerClient, "post" | "address" | "owner">,
  shop: Shop,
  items: { variant_id: string; quantity: number }[],
  {
    provider_id = "pp_credit_credit",
    promo_codes = [],
  }: { provider_id?: string | null; promo_codes?: string[] } = {},
): Promise<string> {
  const address = {
    company: "Company",
    first_name: "Ann",
    address_1: buyer.address.address_1,
    city: "London",
    postal_code: "EC1A 1BB",
    country_code: "gb",
  }
  const created = await expectOk(
    buyer.post("/store/carts", {
      region_id: shop.regionId,
      email: buyer.owner.email,
      items,
      shipping_address: address,
      billing_address: address,
    }),
  )
  const id = created.cart.id as string
  await expectOk(buyer.post(`/store/carts/${id}/shipping-methods`, { option_id: shop.optionId }))
  if (promo_codes.length) {
    // After the delivery, which may be what they discount.
    await expectOk(buyer.post(`/store/carts/${id}/promotions`, { promo_codes }))
  }
  if (!provider_id) {
    return id
  }
  const { payment_collection } = await expectOk(buyer.post("/store/payment-collections", { cart_id: id }))
  await expectOk(
    buyer.post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id }),
  )
  return id
}

async function expectOk(request: ReturnType<BuyerClient["post"]>) {
  const { status, body } = await request
  expect({ status, message: body.message }).toEqual({ status: 200, message: undefined })
  return body
}

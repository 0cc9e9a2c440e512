import type { Problem } from "../types"
import type { Cart } from "./cart-fields"

/** Core's rule: every shipping profile of the items that are shipped needs a shipping method of the cart. */
export function shippingProblems(cart: Cart): Problem[] {
  const shipped = cart.items.filter((item) => item.requires_shipping)
  if (shipped.length && !cart.shipping_methods.length) {
    return [
      { code: "NO_SHIPPING_METHOD", message: "The cart's items are shipped: choose a shipping method first" },
    ]
  }
  const covered = new Set(cart.shipping_methods.map((method) => method.shipping_option?.shipping_profile_id))
  const missing = shipped
    .map((item) => item.variant?.product?.shipping_profile?.id)
    .filter((profile) => profile && !covered.has(profile))
  return missing.length
    ? [
        {
          code: "NO_SHIPPING_METHOD",
          message: "The cart's shipping methods do not cover the shipping profiles of all its items",
          details: { shipping_profile_ids: [...new Set(missing)] },
        },
      ]
    : []
}

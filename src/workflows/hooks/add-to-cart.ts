import { addToCartWorkflow } from "@medusajs/medusa/core-flows"
import { checkCartGoods } from "../catalog/lib/check-cart-goods"

/** Goods go into a cart only in quantities that their order rules allow, and only if the customer sees them. */
addToCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  await checkCartGoods(container, { customer_id: cart.customer_id, cart_id: cart.id, items: input.items })
})

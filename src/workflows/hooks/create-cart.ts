import { createCartWorkflow } from "@medusajs/medusa/core-flows"
import { checkCartGoods } from "../catalog/lib/check-cart-goods"

/** A cart that is made with goods in it keeps the rules that adding them later would keep. */
createCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  await checkCartGoods(container, { customer_id: input.customer_id, cart_id: null, items: cart.items ?? [] })
})

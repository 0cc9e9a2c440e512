import { MathBN } from "@medusajs/framework/utils"
import { updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows"
import { checkCartGoods } from "../catalog/lib/check-cart-goods"

type CartLine = { id: string; variant_id?: string | null }

/** A line's new quantity keeps the order rules of its goods; taking a line out (0) is always allowed. */
updateLineItemInCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  const { quantity } = input.update
  if (quantity === undefined || MathBN.eq(quantity, 0)) {
    return
  }
  const line = (cart.items as CartLine[]).find(({ id }) => id === input.item_id)
  await checkCartGoods(container, {
    customer_id: cart.customer_id,
    cart_id: cart.id,
    replaced_line_ids: [input.item_id],
    items: [{ variant_id: line?.variant_id, quantity }],
  })
})

import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { placeCart } from "../../../../../workflows/placement/place-cart"
import type { Placed } from "../../../../../workflows/placement/place-draft"

/** As in core: a provider's refusal leaves the cart usable and is told beside it, with status 200. */
const TOLD_WITH_CART: string[] = [
  MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
  MedusaError.Types.PAYMENT_REQUIRES_MORE_ERROR,
]

const CART_ANSWER = ["id", "currency_code", "email", "items.*", "total"]

/** Completes a cart. Answers as core does, and with `placement`: the order with its warehouse parts. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const cart_id = req.params.id
  let placed: Placed
  try {
    placed = await placeCart(req.scope, { cart_id, actor_id: req.auth_context?.actor_id ?? null })
  } catch (error) {
    const { message, name, type } = error as MedusaError
    if (!TOLD_WITH_CART.includes(type)) {
      throw error
    }
    const { data } = await query.graph({ entity: "cart", fields: CART_ANSWER, filters: { id: cart_id } })
    res.json({ type: "cart", cart: data[0], error: { message, name, type } })
    return
  }
  const { fields } = req.queryConfig
  const { data } = await query.graph({ entity: "order", fields, filters: { id: placed.order_id } })
  res.json({ type: "order", order: data[0], placement: placed.order })
}

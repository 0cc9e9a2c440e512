import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { placeCartWorkflow } from "../../../../../workflows/placement/workflows/place-cart"

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
  const { result, errors } = await placeCartWorkflow(req.scope).run({
    input: { cart_id, actor_id: req.auth_context?.actor_id ?? null },
    throwOnError: false,
  })
  const error = errors?.[0]?.error as MedusaError | undefined
  if (error && !TOLD_WITH_CART.includes(error.type)) {
    throw error
  }
  if (error) {
    const { data } = await query.graph({
      entity: "cart",
      fields: CART_ANSWER,
      filters: { id: cart_id },
    })
    const { message, name, type } = error
    res.json({ type: "cart", cart: data[0], error: { message, name, type } })
    return
  }
  const { fields } = req.queryConfig
  const { data } = await query.graph({ entity: "order", fields, filters: { id: result.order_id } })
  res.json({ type: "order", order: data[0], placement: result.order })
}

import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { orderOf } from "../read-models/order-of"
import { inTurnOfOrder } from "../workflows/placement/in-turn-of-order"

/** Lets one request after the other change an order, at whatever server they arrive. */
export async function orderInTurn(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const orderId = await orderOf(req.scope, req.params.id)
  if (!orderId) {
    return next()
  }
  let hasTurn = false
  try {
    await inTurnOfOrder(req.scope, orderId, async () => {
      hasTurn = true
      const done = answered(res)
      next()
      await done
    })
  } catch (error) {
    // Once the handler runs it answers by itself.
    if (!hasTurn) {
      throw error
    }
  }
}

/** Resolves when the handler answers. "finish" and "close" would not do: a client that hangs up stops no handler. */
function answered(res: MedusaResponse): Promise<void> {
  return new Promise((resolve) => {
    const end = res.end.bind(res) as (...args: unknown[]) => MedusaResponse
    res.end = (...args: unknown[]) => {
      resolve()
      return end(...args)
    }
  })
}

import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { MemberRole } from "../modules/company/types"
import { readOrderAccess, type OrderAccess, type OrderReference } from "../read-models/order-access"
import type { CoreRequest, Named } from "./core-request"
import { idOrNull } from "./fields"

const MAY_CHANGE: (MemberRole | null)[] = ["owner", "buyer"]

/**
 * Core shows an order to whoever knows its id. A company's is for its members and for who placed it: for everyone else
 * there is none.
 */
export const ownOrder = (named: Named<OrderReference>) =>
  guard(named, ({ is_own, role }) => is_own || role !== null)

/** The same for what changes it (returns, transfers, payments), which owners and buyers may. */
export const ownOrderToChange = (named: Named<OrderReference>) =>
  guard(named, ({ role }) => MAY_CHANGE.includes(role))

/**
 * Core's return route takes from whoever calls it that the goods are back already and what their journey costs. Of a
 * company's order, the merchant says so.
 */
export async function noTermsOfReturn(req: CoreRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const { order_id, receive_now, return_shipping } = req.body ?? {}
  const price = (return_shipping as { price?: unknown } | undefined)?.price
  const field = receive_now ? "receive_now" : price !== undefined ? "return_shipping.price" : null
  if (field) {
    const order = { order_id: idOrNull(order_id), payment_collection_id: null }
    const { is_business } = await readOrderAccess(req.scope, order, null)
    if (is_business) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${field}: of a return, the merchant decides this`,
      )
    }
  }
  next()
}

function guard(named: Named<OrderReference>, may: (access: OrderAccess) => boolean) {
  return async (req: CoreRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    const reference = named(req)
    const order_id = idOrNull(reference.order_id)
    const payment_collection_id = idOrNull(reference.payment_collection_id)
    const customerId = req.auth_context?.actor_id ?? null
    const access = await readOrderAccess(req.scope, { order_id, payment_collection_id }, customerId)
    if (access.is_business && !may(access)) {
      const what = order_id ? `order ${order_id}` : `payment collection ${payment_collection_id}`
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${what} that you may use like this`)
    }
    next()
  }
}

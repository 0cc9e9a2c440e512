import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readBusinessCustomer, type CartReference } from "../read-models/business-cart"
import { isForeignBusinessEmail } from "../read-models/business-email"
import type { CoreRequest, Named } from "./core-request"
import { idOrNull } from "./fields"

/**
 * Core lets whoever knows a cart's id read, change and take over the cart. A cart of a company's member, which has the
 * company's prices, is for its own customer alone: for everyone else there is none.
 */
export function ownCart(named: Named<CartReference>) {
  return async (req: CoreRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    const reference = named(req)
    const cart_id = idOrNull(reference.cart_id)
    const payment_collection_id = idOrNull(reference.payment_collection_id)
    const customerId = await readBusinessCustomer(req.scope, { cart_id, payment_collection_id })
    if (customerId && customerId !== req.auth_context?.actor_id) {
      const what = cart_id ? `cart ${cart_id}` : `payment collection ${payment_collection_id}`
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no ${what}`)
    }
    next()
  }
}

/**
 * Core gives a cart that is nobody's to the customer whose e-mail address it is told, and with it their company's
 * prices. A member's address is taken only from that member, by their log-in.
 */
export async function noForeignEmail(
  req: AuthenticatedMedusaRequest<{ email?: unknown } | undefined>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) {
  const email = req.body?.email
  const customer_id = req.auth_context?.actor_id ?? null
  const cart_id = req.params.id ?? null
  // Who makes a cart while logged in is its customer, whatever the address.
  const isTheirs = customer_id && !cart_id
  if (typeof email === "string" && !isTheirs) {
    const asked = { email: email.toLowerCase(), cart_id, customer_id }
    if (await isForeignBusinessEmail(req.scope, asked)) {
      throw new MedusaError(
        MedusaError.Types.FORBIDDEN,
        `email: ${email} is the address of a company's member, who has to log in to use it`,
      )
    }
  }
  next()
}

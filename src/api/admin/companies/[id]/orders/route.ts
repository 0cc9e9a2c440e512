import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type CompanyModuleService from "../../../../../modules/company/service"
import { placeOrder } from "../../../../../workflows/placement/place-order"
import { orderRequest, placementKey } from "../../../../store/orders/order-request"
import type { OnBehalfBody } from "./validators"

/**
 * Places an order on a company's behalf, at its prices and on its credit: for the member named, else its owner.
 * 201; 200 when the Idempotency-Key had placed it before.
 */
export async function POST(req: AuthenticatedMedusaRequest<OnBehalfBody>, res: MedusaResponse) {
  const companies = req.scope.resolve<CompanyModuleService>("company")
  const { customer_id, source, sales_channel_id, ...body } = req.validatedBody
  const buyer = await companies.findBuyerOfCompany(req.params.id, customer_id)
  if (!buyer) {
    const who = customer_id ? `active member ${customer_id} (customer_id)` : "active owner"
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Company ${req.params.id} does not exist or has no ${who}`,
    )
  }
  const request = orderRequest(req.scope, body, {
    buyer,
    source,
    placed_by: req.auth_context.actor_id,
    sales_channel_ids: sales_channel_id ? [sales_channel_id] : [],
  })
  const key = placementKey(req.get("Idempotency-Key"), `admin:${buyer.company.id}`)
  const { order, is_replay } = await placeOrder(req.scope, { request, key })
  res.status(is_replay ? 200 : 201).json({ order })
}

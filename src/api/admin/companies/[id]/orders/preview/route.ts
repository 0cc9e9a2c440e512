import type { MedusaResponse } from "@medusajs/framework/http"
import { previewOrder } from "../../../../../../workflows/placement/preview-order"
import type { BuyerRequest } from "../../../../../require-buyer"
import { orderRequest } from "../../../../../store/orders/order-request"
import type { PreviewOnBehalfBody } from "../validators"

/** What an order on the company's behalf would come to, and everything for which it would be refused. */
export async function POST(req: BuyerRequest<PreviewOnBehalfBody>, res: MedusaResponse) {
  const { customer_id: _, source, sales_channel_id, ...body } = req.validatedBody
  const request = orderRequest(req.scope, body, {
    buyer: req.buyer,
    source,
    placed_by: req.auth_context.actor_id,
    sales_channel_ids: sales_channel_id ? [sales_channel_id] : [],
  })
  res.json(await previewOrder(req.scope, request))
}

import type { MedusaResponse } from "@medusajs/framework/http"
import { placeOrder } from "../../../workflows/placement/place-order"
import type { BuyerRequest } from "../../require-buyer"
import { orderRequest, placementKey } from "./order-request"
import type { OrderBody } from "./validators"

/** Places an order in one request. 201; 200 when the Idempotency-Key had placed it before. */
export async function POST(req: BuyerRequest<OrderBody>, res: MedusaResponse) {
  const { buyer } = req
  const request = orderRequest(req.scope, req.validatedBody, {
    buyer,
    source: "mall",
    placed_by: null,
    sales_channel_ids: req.publishable_key_context.sales_channel_ids,
  })
  const key = placementKey(req.get("Idempotency-Key"), `store:${buyer.customer_id}`)
  const { order, is_replay } = await placeOrder(req.scope, { request, key })
  res.status(is_replay ? 200 : 201).json({ order })
}

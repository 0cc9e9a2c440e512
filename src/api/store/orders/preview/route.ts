import type { MedusaResponse } from "@medusajs/framework/http"
import { previewOrder } from "../../../../workflows/placement/preview-order"
import type { BuyerRequest } from "../../../require-buyer"
import { orderRequest } from "../order-request"
import type { PreviewBody } from "../validators"

/** What the order would come to, and in `problems` everything for which it would be refused. */
export async function POST(req: BuyerRequest<PreviewBody>, res: MedusaResponse) {
  const request = orderRequest(req.scope, req.validatedBody, {
    buyer: req.buyer,
    source: "mall",
    placed_by: null,
    sales_channel_ids: req.publishable_key_context.sales_channel_ids,
  })
  res.json(await previewOrder(req.scope, request))
}

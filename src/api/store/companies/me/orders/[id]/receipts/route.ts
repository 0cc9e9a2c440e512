import type { MedusaResponse } from "@medusajs/framework/http"
import { confirmReceipt } from "../../../../../../../workflows/order/confirm-receipt"
import type { BuyerRequest } from "../../../../../../require-buyer"
import { ownOrderAnswer } from "../../own-order-answer"
import type { ReceiptBody } from "../../validators"

/** Confirms that shipments have arrived. */
export async function POST(req: BuyerRequest<ReceiptBody>, res: MedusaResponse) {
  const own = { id: req.params.id, company_id: req.buyer.company.id }
  await confirmReceipt(req.scope, own, req.validatedBody.shipment_ids)
  res.json({ order: await ownOrderAnswer(req) })
}

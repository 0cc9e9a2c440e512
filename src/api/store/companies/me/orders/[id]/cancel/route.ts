import type { MedusaResponse } from "@medusajs/framework/http"
import { cancelCompanyOrder } from "../../../../../../../workflows/order/cancel-company-order"
import type { BuyerRequest } from "../../../../../../require-buyer"
import { ownOrderAnswer } from "../../own-order-answer"

/** Cancels an order of which nothing is packed. */
export async function POST(req: BuyerRequest, res: MedusaResponse) {
  const own = { id: req.params.id, company_id: req.buyer.company.id }
  await cancelCompanyOrder(req.scope, own, req.buyer.customer_id)
  res.json({ order: await ownOrderAnswer(req) })
}

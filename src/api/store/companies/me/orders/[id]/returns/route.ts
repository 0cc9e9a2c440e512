import type { MedusaResponse } from "@medusajs/framework/http"
import { requestReturn } from "../../../../../../../workflows/order/request-return"
import type { BuyerRequest } from "../../../../../../require-buyer"
import { ownOrderAnswer } from "../../own-order-answer"
import type { ReturnBody } from "../../validators"

/** Asks the merchant to take delivered goods back. */
export async function POST(req: BuyerRequest<ReturnBody>, res: MedusaResponse) {
  const own = { id: req.params.id, company_id: req.buyer.company.id }
  await requestReturn(req.scope, own, { ...req.validatedBody, customer_id: req.buyer.customer_id })
  res.json({ order: await ownOrderAnswer(req) })
}

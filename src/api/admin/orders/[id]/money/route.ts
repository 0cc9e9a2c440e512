import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readOrderMoney } from "../../../../../read-models/order-money"

/** What an order does to its company's credit; null for an order without a company. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const found = await readOrderMoney(req.scope, req.params.id)
  if (!found) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${req.params.id} was not found`)
  }
  res.json(found)
}

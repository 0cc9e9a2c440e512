import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readOrderPlan } from "../../../../../read-models/order-plan"

/** From where an order ships, how far, and why: every candidate with what it had. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const plan = await readOrderPlan(req.scope, req.params.id, null)
  if (!plan) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no warehouse plan of an order ${req.params.id}`,
    )
  }
  res.json({ plan })
}

import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOrderCommission } from "../../../../../read-models/order-commission"

/** Who earns on an order; empty where nobody does. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ commission: await readOrderCommission(req.scope, req.params.id) })
}

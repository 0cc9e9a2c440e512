import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readLastOrder } from "../../../../../../read-models/last-order-lines"

/** The company's last order, to be ordered again; null without one. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ order: await readLastOrder(req.scope, req.params.id) })
}

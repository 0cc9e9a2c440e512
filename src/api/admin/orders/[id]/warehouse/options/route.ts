import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { warehouseOptions } from "../../../../../../workflows/order/warehouse-options"

/** From where else the order could ship. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json(await warehouseOptions(req.scope, req.params.id))
}

import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { simulateShipping } from "../../../../workflows/warehouse/simulate-shipping"
import type { SimulateBody } from "../validators"

/** How all warehouses rank for an address, and from where goods would ship there. Changes nothing. */
export async function POST(req: AuthenticatedMedusaRequest<SimulateBody>, res: MedusaResponse) {
  const { ship_to, lines = [] } = req.validatedBody
  res.json(await simulateShipping(req.scope, { ship_to, lines }))
}

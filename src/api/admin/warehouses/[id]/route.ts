import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { saveWarehouseProfilesWorkflow } from "../../../../workflows/warehouse"
import { retrieveWarehouse } from "../helpers"
import type { SaveWarehouseBody } from "../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ warehouse: await retrieveWarehouse(req.scope, req.params.id, req.queryConfig.fields) })
}

/** Creates or updates the profile; what the body leaves out stays as it was. */
export async function POST(req: AuthenticatedMedusaRequest<SaveWarehouseBody>, res: MedusaResponse) {
  const { id } = req.params
  await saveWarehouseProfilesWorkflow(req.scope).run({
    input: { profiles: [{ stock_location_id: id, ...req.validatedBody }] },
  })
  res.json({ warehouse: await retrieveWarehouse(req.scope, id, req.queryConfig.fields) })
}

import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type WarehouseModuleService from "../../../../modules/warehouse/service"
import type { SimulateBody } from "../validators"

/** How all warehouses rank for an address: what an order to it would be planned on. Changes nothing. */
export async function POST(req: AuthenticatedMedusaRequest<SimulateBody>, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const warehouses = req.scope.resolve<WarehouseModuleService>("warehouse")
  const { ship_to } = req.validatedBody
  const { data: locations } = await query.graph({ entity: "stock_location", fields: ["id"] })
  const location_ids = locations.map(({ id }) => id)
  res.json(await warehouses.rankLocations({ ship_to, location_ids }))
}

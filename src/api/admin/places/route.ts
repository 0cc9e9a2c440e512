import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type WarehouseModuleService from "../../../modules/warehouse/service"
import type { SearchPlacesParams } from "./validators"

/** Searches the gazetteer for coordinates. */
export async function GET(req: AuthenticatedMedusaRequest<unknown, SearchPlacesParams>, res: MedusaResponse) {
  const warehouses = req.scope.resolve<WarehouseModuleService>("warehouse")
  const places = await warehouses.searchPlaces(req.validatedQuery)
  res.json({ places })
}

import type { MedusaResponse } from "@medusajs/framework/http"
import type CatalogModuleService from "../../../modules/catalog/service"
import type { BuyerRequest } from "../../require-buyer"
import { catalogPage } from "./catalog-page"
import type { CatalogParams } from "./validators"

/** A page of goods that the buyer may order, with their own prices and the stock; three statements beside the buyer's. */
export async function GET(req: BuyerRequest & { validatedQuery: CatalogParams }, res: MedusaResponse) {
  const { stockDisplay } = req.scope.resolve<CatalogModuleService>("catalog")
  res.json(await catalogPage(req, req.validatedQuery, stockDisplay))
}

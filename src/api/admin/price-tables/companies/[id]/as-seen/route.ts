import type { MedusaResponse } from "@medusajs/framework/http"
import type CatalogModuleService from "../../../../../../modules/catalog/service"
import type { BuyerRequest } from "../../../../../require-buyer"
import { catalogPage } from "../../../../../store/catalog/catalog-page"
import type { CatalogParams } from "../../../../../store/catalog/validators"

/** The catalogue as the company's buyers are answered, by the very code that answers them: stock as they see it, too. */
export async function GET(req: BuyerRequest & { validatedQuery: CatalogParams }, res: MedusaResponse) {
  const { stockDisplay } = req.scope.resolve<CatalogModuleService>("catalog")
  res.json(await catalogPage(req, req.validatedQuery, stockDisplay))
}

import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../../require-buyer"
import { catalogPage } from "../../../../store/catalog/catalog-page"
import type { CatalogParams } from "../../../../store/catalog/validators"

/** What the company's buyers see of the catalogue, at their prices; a merchant is told figures of stock. */
export async function GET(req: BuyerRequest & { validatedQuery: CatalogParams }, res: MedusaResponse) {
  res.json(await catalogPage(req, req.validatedQuery, "exact"))
}

import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type CatalogModuleService from "../../modules/catalog/service"

/** As variants have them in core: `inventory_quantity`, and by way of `inventory_items` the levels of every warehouse. */
const FIGURES = /(^|\.)inventory_/

/** Of core's goods nobody is told figures of stock, whatever fields they ask for, unless the merchant shows them. */
export function hideStockFigures(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const catalog = req.scope.resolve<CatalogModuleService>("catalog")
  if (!catalog.tellsFigures) {
    req.queryConfig.fields = req.queryConfig.fields.filter((field) => !FIGURES.test(field))
  }
  next()
}

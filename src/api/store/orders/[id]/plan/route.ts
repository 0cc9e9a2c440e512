import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readOrderPlan } from "../../../../../read-models/order-plan"
import type CatalogModuleService from "../../../../../modules/catalog/service"
import type { BuyerRequest } from "../../../../require-buyer"

/**
 * From where an order of the buyer's company ships, how far, and why; what each warehouse had of each line where the
 * merchant shows figures of stock.
 */
export async function GET(req: BuyerRequest, res: MedusaResponse) {
  const plan = await readOrderPlan(req.scope, req.params.id, req.buyer.company.id)
  if (!plan) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Your company has no order ${req.params.id}`)
  }
  const { tellsFigures } = req.scope.resolve<CatalogModuleService>("catalog")
  const { lines, ...grounds } = plan.plan
  res.json({ plan: { ...plan, plan: { ...grounds, ...(tellsFigures && { lines }) } } })
}

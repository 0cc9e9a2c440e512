import type { MedusaRequest } from "@medusajs/framework/http"
import type CatalogModuleService from "../../modules/catalog/service"
import { readCustomerGroupIds } from "../../read-models/customer-group-ids"

/** Products (of these, else of all) that whoever asks does not see: by the log-in's groups, without log-in by none. */
export async function hiddenProductIds(req: MedusaRequest, product_ids?: string[]): Promise<string[]> {
  const catalog = req.scope.resolve<CatalogModuleService>("catalog")
  const { auth_context } = req as { auth_context?: { actor_id?: string } }
  const customer_group_ids = await readCustomerGroupIds(req.scope, auth_context?.actor_id)
  return await catalog.hiddenProductIds({ customer_group_ids, product_ids })
}

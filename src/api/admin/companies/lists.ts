import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** One page of a company's members or addresses, the oldest first. */
export async function listOfCompany(
  req: MedusaRequest,
  entity: "company_member" | "company_address",
  companyId: string,
) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity,
    fields: req.queryConfig.fields,
    filters: { company_id: companyId },
    pagination: { ...req.queryConfig.pagination, order: { created_at: "ASC", id: "ASC" } },
  })
  return { data, page: { count: metadata?.count, offset: metadata?.skip, limit: metadata?.take } }
}

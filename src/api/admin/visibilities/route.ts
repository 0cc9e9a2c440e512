import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { setVisibilityWorkflow } from "../../../workflows/catalog"
import { listVisibilities } from "./query-config"
import type { SetVisibilityBody } from "./validators"

/** Which customer groups see which goods and categories; what is not listed is seen by everyone. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: visibilities, metadata } = await query.graph({
    entity: "visibility",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    pagination: { ...req.queryConfig.pagination, order: { id: "ASC" } },
  })
  res.json({ visibilities, count: metadata?.count, offset: metadata?.skip, limit: metadata?.take })
}

/** Makes the groups the only ones that see the goods or the category; an empty list lets everyone see them. */
export async function POST(req: AuthenticatedMedusaRequest<SetVisibilityBody>, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { product_id, category_id, customer_group_ids } = req.validatedBody
  const subject = product_id === undefined ? { category_id: category_id ?? "" } : { product_id }
  await setVisibilityWorkflow(req.scope).run({ input: { subject, customer_group_ids } })
  const { data: visibilities } = await query.graph({
    entity: "visibility",
    fields: listVisibilities.defaults,
    filters: subject,
  })
  res.json({ visibilities })
}

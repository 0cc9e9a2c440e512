import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createDistributorWorkflow } from "../../../workflows/commission"
import { retrieveDistributor } from "./helpers"
import type { CreateDistributorBody } from "./validators"

/** The latest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: distributors, metadata } = await query.graph({
    entity: "distributor",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    pagination: { ...req.queryConfig.pagination, order: { created_at: "DESC", id: "DESC" } },
  })
  res.json({ distributors, count: metadata?.count, offset: metadata?.skip, limit: metadata?.take })
}

export async function POST(req: AuthenticatedMedusaRequest<CreateDistributorBody>, res: MedusaResponse) {
  const { result: id } = await createDistributorWorkflow(req.scope).run({ input: req.validatedBody })
  res.json({ distributor: await retrieveDistributor(req.scope, id) })
}

import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createTiersWorkflow } from "../../../workflows/company"
import { retrieveTier } from "./helpers"
import type { CreateTierBody } from "./validators"

/** By rank, the lowest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: tiers, metadata } = await query.graph({
    entity: "tier",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    pagination: { ...req.queryConfig.pagination, order: { rank: "ASC", id: "ASC" } },
  })
  res.json({ tiers, count: metadata?.count, offset: metadata?.skip, limit: metadata?.take })
}

export async function POST(req: AuthenticatedMedusaRequest<CreateTierBody>, res: MedusaResponse) {
  const { result } = await createTiersWorkflow(req.scope).run({ input: { tiers: [req.validatedBody] } })
  res.json({ tier: await retrieveTier(req.scope, result[0]) })
}

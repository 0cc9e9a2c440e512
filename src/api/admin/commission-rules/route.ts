import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createCommissionRuleWorkflow } from "../../../workflows/commission"
import { retrieveCommissionRule } from "./helpers"
import type { CreateCommissionRuleBody } from "./validators"

/** The latest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: commission_rules, metadata } = await query.graph({
    entity: "commission_rule",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    pagination: { ...req.queryConfig.pagination, order: { created_at: "DESC", id: "DESC" } },
  })
  res.json({ commission_rules, count: metadata?.count, offset: metadata?.skip, limit: metadata?.take })
}

export async function POST(req: AuthenticatedMedusaRequest<CreateCommissionRuleBody>, res: MedusaResponse) {
  const { result: id } = await createCommissionRuleWorkflow(req.scope).run({ input: req.validatedBody })
  res.json({ commission_rule: await retrieveCommissionRule(req.scope, id) })
}

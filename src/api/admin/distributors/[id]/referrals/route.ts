import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { referCompanyWorkflow } from "../../../../../workflows/commission"
import { retrieveDistributor } from "../../helpers"
import { listReferrals } from "../../query-config"
import type { CreateReferralBody } from "../../validators"

/** The companies that the distributor brought, the latest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id: distributor_id } = req.params
  await retrieveDistributor(req.scope, distributor_id)
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: referrals, metadata } = await query.graph({
    entity: "referral",
    fields: req.queryConfig.fields,
    filters: { distributor_id },
    pagination: { ...req.queryConfig.pagination, order: { referred_at: "DESC", id: "DESC" } },
  })
  res.json({ referrals, count: metadata?.count, offset: metadata?.skip, limit: metadata?.take })
}

/** The same company again answers with the same referral. */
export async function POST(req: AuthenticatedMedusaRequest<CreateReferralBody>, res: MedusaResponse) {
  const { result } = await referCompanyWorkflow(req.scope).run({
    input: { distributor_id: req.params.id, company_id: req.validatedBody.company_id },
  })
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "referral",
    fields: listReferrals.defaults,
    filters: { id: result.id },
  })
  res.json({ referral: data[0] })
}

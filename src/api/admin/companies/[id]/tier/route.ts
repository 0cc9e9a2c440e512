import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moveCompanyToTierWorkflow } from "../../../../../workflows/company"
import { retrieveCompany } from "../../helpers"
import type { MoveToTierBody } from "../../validators"

export async function POST(req: AuthenticatedMedusaRequest<MoveToTierBody>, res: MedusaResponse) {
  const { id } = req.params
  const { actor_id } = req.auth_context
  await moveCompanyToTierWorkflow(req.scope).run({ input: { ...req.validatedBody, id, actor_id } })
  res.json({ company: await retrieveCompany(req.scope, id) })
}

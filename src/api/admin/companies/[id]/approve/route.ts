import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeCompanyStatusWorkflow } from "../../../../../workflows/company"
import { retrieveCompany } from "../../helpers"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const { actor_id } = req.auth_context
  await changeCompanyStatusWorkflow(req.scope).run({ input: { id, action: "approve", actor_id } })
  res.json({ company: await retrieveCompany(req.scope, id) })
}

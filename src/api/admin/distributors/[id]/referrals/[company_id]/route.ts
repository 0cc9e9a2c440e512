import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { removeReferralWorkflow } from "../../../../../../workflows/commission"

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id: distributor_id, company_id } = req.params
  await removeReferralWorkflow(req.scope).run({ input: { distributor_id, company_id } })
  res.json({ id: company_id, object: "referral", deleted: true })
}

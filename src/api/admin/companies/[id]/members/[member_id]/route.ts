import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeCompanyMemberWorkflow, removeCompanyMemberWorkflow } from "../../../../../../workflows/company"
import { retrieveMember } from "../../../helpers"
import type { ChangeMemberBody } from "../../../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ member: await retrieveMember(req.scope, req.params.id, req.params.member_id) })
}

export async function POST(req: AuthenticatedMedusaRequest<ChangeMemberBody>, res: MedusaResponse) {
  const { id: company_id, member_id } = req.params
  await changeCompanyMemberWorkflow(req.scope).run({ input: { ...req.validatedBody, company_id, member_id } })
  res.json({ member: await retrieveMember(req.scope, company_id, member_id) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id: company_id, member_id } = req.params
  await removeCompanyMemberWorkflow(req.scope).run({ input: { company_id, member_id } })
  res.json({ id: member_id, object: "company_member", deleted: true })
}

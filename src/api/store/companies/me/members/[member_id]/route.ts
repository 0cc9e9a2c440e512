import type { MedusaResponse } from "@medusajs/framework/http"
import { changeCompanyMemberWorkflow, removeCompanyMemberWorkflow } from "../../../../../../workflows/company"
import { retrieveMember } from "../../../../../admin/companies/helpers"
import type { ChangeMemberBody } from "../../../../../admin/companies/validators"
import type { BuyerRequest } from "../../../../../require-buyer"

export async function GET(req: BuyerRequest, res: MedusaResponse) {
  res.json({ member: await retrieveMember(req.scope, req.buyer.company.id, req.params.member_id) })
}

export async function POST(req: BuyerRequest<ChangeMemberBody>, res: MedusaResponse) {
  const company_id = req.buyer.company.id
  const { member_id } = req.params
  await changeCompanyMemberWorkflow(req.scope).run({ input: { ...req.validatedBody, company_id, member_id } })
  res.json({ member: await retrieveMember(req.scope, company_id, member_id) })
}

export async function DELETE(req: BuyerRequest, res: MedusaResponse) {
  const { member_id } = req.params
  await removeCompanyMemberWorkflow(req.scope).run({ input: { company_id: req.buyer.company.id, member_id } })
  res.json({ id: member_id, object: "company_member", deleted: true })
}

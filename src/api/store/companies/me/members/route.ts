import type { MedusaResponse } from "@medusajs/framework/http"
import { addCompanyMemberWorkflow } from "../../../../../workflows/company"
import { retrieveMember } from "../../../../admin/companies/helpers"
import { listOfCompany } from "../../../../admin/companies/lists"
import type { InviteMemberBody } from "../../../../admin/companies/validators"
import type { BuyerRequest } from "../../../../require-buyer"

export async function GET(req: BuyerRequest, res: MedusaResponse) {
  const { data: members, page } = await listOfCompany(req, "company_member", req.buyer.company.id)
  res.json({ members, ...page })
}

/** Invites by e-mail address; who has no account gets one, and sets its password by the password reset. */
export async function POST(req: BuyerRequest<InviteMemberBody>, res: MedusaResponse) {
  const company_id = req.buyer.company.id
  const { result: id } = await addCompanyMemberWorkflow(req.scope).run({
    input: { company_id, member: req.validatedBody },
  })
  res.status(201).json({ member: await retrieveMember(req.scope, company_id, id) })
}

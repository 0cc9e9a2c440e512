import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addCompanyMemberWorkflow } from "../../../../../workflows/company"
import { retrieveCompany, retrieveMember } from "../../helpers"
import { listOfCompany } from "../../lists"
import type { AddMemberBody } from "../../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = await retrieveCompany(req.scope, req.params.id, ["id"])
  const { data: members, page } = await listOfCompany(req, "company_member", id)
  res.json({ members, ...page })
}

export async function POST(req: AuthenticatedMedusaRequest<AddMemberBody>, res: MedusaResponse) {
  const company_id = req.params.id
  const { result: id } = await addCompanyMemberWorkflow(req.scope).run({
    input: { company_id, member: req.validatedBody },
  })
  res.json({ member: await retrieveMember(req.scope, company_id, id) })
}

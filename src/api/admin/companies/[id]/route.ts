import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { updateCompanyWorkflow } from "../../../../workflows/company"
import { assertSalesRep, retrieveCompany } from "../helpers"
import type { UpdateCompanyBody } from "../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ company: await retrieveCompany(req.scope, req.params.id) })
}

export async function POST(req: AuthenticatedMedusaRequest<UpdateCompanyBody>, res: MedusaResponse) {
  const { id } = req.params
  await assertSalesRep(req.scope, req.validatedBody.sales_rep_id)
  await updateCompanyWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  res.json({ company: await retrieveCompany(req.scope, id) })
}

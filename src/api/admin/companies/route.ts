import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readCompanyList, type CompanySort } from "../../../read-models/company-list"
import { createCompaniesWorkflow } from "../../../workflows/company"
import { staffOf } from "../../access/staff-request"
import { repsOfDepartment, visibleCompanyIds } from "../../access/visible-companies"
import { withinScope } from "../../access/within-scope"
import { assertSalesRep, retrieveCompany } from "./helpers"
import type { CreateCompanyBody, ListCompaniesParams } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListCompaniesParams>,
  res: MedusaResponse,
) {
  const { order, ...question } = req.validatedQuery
  const { companies, count } = await readCompanyList(req.scope, {
    ...question,
    company_ids: await visibleCompanyIds(req),
    sort: order.replace("-", "") as CompanySort,
    descending: order.startsWith("-"),
  })
  res.json({ companies, count, offset: question.offset, limit: question.limit })
}

export async function POST(req: AuthenticatedMedusaRequest<CreateCompanyBody>, res: MedusaResponse) {
  const { owner, ...given } = req.validatedBody
  const company = withinScope(staffOf(req), given, await repsOfDepartment(req))
  await assertSalesRep(req.scope, company.sales_rep_id)
  const members = owner ? [{ ...owner, role: "owner" as const }] : []
  const { result } = await createCompaniesWorkflow(req.scope).run({
    input: { companies: [{ ...company, members }] },
  })
  res.json({ company: await retrieveCompany(req.scope, result[0]) })
}

import type { MedusaResponse } from "@medusajs/framework/http"
import { retrieveCompany, retrieveMember } from "../../../admin/companies/helpers"
import { OWN_COMPANY_FIELDS } from "../../../admin/companies/query-config"
import type { BuyerRequest } from "../../../require-buyer"

/** The customer's company and their own place in it, also while the company is pending or suspended. */
export async function GET(req: BuyerRequest, res: MedusaResponse) {
  const { company, member } = req.buyer
  res.json({
    company: await retrieveCompany(req.scope, company.id, OWN_COMPANY_FIELDS),
    member: await retrieveMember(req.scope, company.id, member.id),
  })
}

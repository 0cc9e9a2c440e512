import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createCompaniesWorkflow } from "../../../workflows/company"
import { retrieveCompany } from "../../admin/companies/helpers"
import { OWN_COMPANY_FIELDS } from "../../admin/companies/query-config"
import type { RegisterCompanyBody } from "./validators"

/** A customer registers their company: it is pending, with them as its owner, until a merchant approves it. */
export async function POST(req: AuthenticatedMedusaRequest<RegisterCompanyBody>, res: MedusaResponse) {
  const { address, ...company } = req.validatedBody
  const { result } = await createCompaniesWorkflow(req.scope).run({
    input: {
      companies: [
        {
          ...company,
          status: "pending",
          members: [{ customer_id: req.auth_context.actor_id, role: "owner" }],
          addresses: address ? [address] : [],
        },
      ],
    },
  })
  res.status(201).json({ company: await retrieveCompany(req.scope, result[0], OWN_COMPANY_FIELDS) })
}

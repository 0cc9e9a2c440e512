import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createCompaniesWorkflow } from "../../../workflows/company"
import { retrieveCompany } from "./helpers"
import type { CreateCompanyBody } from "./validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: companies, metadata } = await query.graph({
    entity: "company",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    // The id decides among equals, so that pages neither repeat nor miss one.
    pagination: {
      ...req.queryConfig.pagination,
      order: { ...req.queryConfig.pagination.order, id: "ASC" },
    },
  })
  res.json({ companies, count: metadata?.count, offset: metadata?.skip, limit: metadata?.take })
}

export async function POST(req: AuthenticatedMedusaRequest<CreateCompanyBody>, res: MedusaResponse) {
  const { owner, ...company } = req.validatedBody
  const members = owner ? [{ ...owner, role: "owner" as const }] : []
  const { result } = await createCompaniesWorkflow(req.scope).run({
    input: { companies: [{ ...company, members }] },
  })
  res.json({ company: await retrieveCompany(req.scope, result[0]) })
}

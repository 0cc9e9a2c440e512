import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { companyGroupName } from "../../../modules/company/utils/names"
import { unitOfWork } from "../../../utils/unit-of-work"
import { companyService, customerService } from "../lib/services"

export const updateCompanyStepId = "update-company"

/** What a merchant edits of a company; status and tier move by steps of their own. */
export type CompanyDetails = {
  code: string
  name: string
  tax_id: string | null
  sales_rep_id: string | null
  payment_terms_days: number
  contact_name: string | null
  email: string | null
  phone: string | null
  metadata: Record<string, unknown> | null
}

export type UpdateCompanyInput = { id: string } & Partial<CompanyDetails>

/** Changes a company's details, and the name of its customer group with them. */
export const updateCompanyStep = createStep(
  updateCompanyStepId,
  async ({ id, ...change }: UpdateCompanyInput, { container }) => {
    const company = await companyService(container).retrieveCompany(id)
    const before = {
      code: company.code,
      name: company.name,
      tax_id: company.tax_id,
      sales_rep_id: company.sales_rep_id,
      payment_terms_days: company.payment_terms_days,
      contact_name: company.contact_name,
      email: company.email,
      phone: company.phone,
      metadata: company.metadata,
    }
    const target = { id, groupId: company.customer_group_id }
    await write(container, target, { ...before, ...change })
    return new StepResponse(id, { target, before })
  },
  async (undo, { container }) => {
    if (undo) {
      await write(container, undo.target, undo.before)
    }
  },
)

async function write(
  container: MedusaContainer,
  { id, groupId }: { id: string; groupId: string },
  details: CompanyDetails,
): Promise<void> {
  const companies = companyService(container)
  const customers = customerService(container)
  await unitOfWork(container, async (unit) => {
    await companies.updateCompanies({ id, ...details }, unit.join(companies))
    await customers.updateCustomerGroups(groupId, { name: companyGroupName(details) }, unit.join(customers))
  })
}

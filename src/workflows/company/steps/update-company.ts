import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CompanyDetails } from "../../../modules/company/types"
import { companyGroupName } from "../../../modules/company/utils/names"
import { unitOfWork } from "../../../utils/unit-of-work"
import { companyService, customerService } from "../lib/services"

export const updateCompanyStepId = "update-company"

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
      region: company.region,
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
    await companies.writeDetails([{ id, ...details }], unit.join(companies))
    await customers.updateCustomerGroups(groupId, { name: companyGroupName(details) }, unit.join(customers))
  })
}

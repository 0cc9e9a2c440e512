import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type CompanyModuleService from "../../../modules/company/service"
import { commissionService } from "../commission-service"

/** Who brought the company: a distributor by id, or by the code that they gave away. */
export type CompanyReferral = { company_id: string } & (
  { distributor_id: string } | { referral_code: string }
)

/**
 * Records who brought a company. NOT_FOUND for an unknown company, distributor or code; refusals as `refer` has them.
 * Undone: a referral that this call made is taken back.
 */
export const referCompanyStep = createStep(
  "refer-company",
  async (referral: CompanyReferral, { container }) => {
    const commission = commissionService(container)
    const { company_id } = referral
    await container.resolve<CompanyModuleService>("company").retrieveCompany(company_id, { select: ["id"] })
    const distributor_id =
      "distributor_id" in referral
        ? referral.distributor_id
        : (await commission.findByReferralCode(referral.referral_code)).id
    const { id, is_new } = await commission.refer({ distributor_id, company_id })
    return new StepResponse(
      { id, distributor_id, company_id },
      is_new ? { distributor_id, company_id } : null,
    )
  },
  async (made, { container }) => {
    if (made) {
      await commissionService(container).unrefer(made)
    }
  },
)

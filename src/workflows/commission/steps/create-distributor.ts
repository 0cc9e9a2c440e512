import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type CompanyModuleService from "../../../modules/company/service"
import { newReferralCode, normalizedReferralCode } from "../../../modules/commission/utils/referral-code"
import { commissionService } from "../commission-service"

export type NewDistributor = { customer_id: string; referral_code?: string }

/**
 * Makes an active member of a company a distributor; one who is already keeps their code. The company is the
 * membership's, never one that the caller names. DUPLICATE_ERROR when they have another code.
 */
export const createDistributorStep = createStep(
  "create-distributor",
  async ({ customer_id, referral_code }: NewDistributor, { container }) => {
    const commission = commissionService(container)
    const code = referral_code && normalizedReferralCode(referral_code)
    const [standing] = await commission.listDistributors({ customer_id }, { select: ["id", "referral_code"] })
    if (standing && code && code !== standing.referral_code) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `customer_id ${customer_id} is a distributor already, ${standing.id}, with the code ${standing.referral_code}`,
      )
    }
    if (standing) {
      return new StepResponse(standing.id)
    }
    const buyer = await container.resolve<CompanyModuleService>("company").findBuyer(customer_id)
    if (!buyer) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `customer_id ${customer_id} is not an active member of a company; only members can be distributors`,
      )
    }
    const distributor = await commission.createDistributors({
      customer_id,
      company_id: buyer.company.id,
      referral_code: code ?? newReferralCode(),
    })
    return new StepResponse(distributor.id)
  },
)

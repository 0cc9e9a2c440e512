import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { commissionService } from "../commission-service"

export type ReferralToRemove = { distributor_id: string; company_id: string }

/** Later orders of the company earn nobody anything; what was earned stays. NOT_FOUND without such a referral. */
export const removeReferralStep = createStep(
  "remove-referral",
  async (referral: ReferralToRemove, { container }) => {
    await commissionService(container).unrefer(referral)
    return new StepResponse(referral)
  },
)

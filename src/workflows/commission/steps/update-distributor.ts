import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { normalizedReferralCode } from "../../../modules/commission/utils/referral-code"
import { commissionService } from "../commission-service"

/** Gives a distributor another referral code; companies brought under the old one stay theirs. */
export const updateDistributorStep = createStep(
  "update-distributor",
  async ({ id, referral_code }: { id: string; referral_code: string }, { container }) => {
    const commission = commissionService(container)
    await commission.retrieveDistributor(id, { select: ["id"] })
    await commission.updateDistributors({ id, referral_code: normalizedReferralCode(referral_code) })
    return new StepResponse(id)
  },
)

import type { MedusaResponse } from "@medusajs/framework/http"
import { Refusal } from "../../../../utils/refusal"
import { referCompanyWorkflow } from "../../../../workflows/commission"
import type { BuyerRequest } from "../../../require-buyer"
import type { StateReferralBody } from "../validators"

/**
 * The owner of a company says who brought it, while its registration is pending: later it would be a way to pay
 * oneself a discount over a friend's code.
 */
export async function POST(req: BuyerRequest<StateReferralBody>, res: MedusaResponse) {
  const { company } = req.buyer
  if (company.status !== "pending") {
    throw new Refusal("REFERRAL_CLOSED", "A referral code can be given until the company is approved", {
      status: company.status,
    })
  }
  const { referral_code } = req.validatedBody
  await referCompanyWorkflow(req.scope).run({ input: { company_id: company.id, referral_code } })
  res.json({ referral: { referral_code: referral_code.toUpperCase() } })
}

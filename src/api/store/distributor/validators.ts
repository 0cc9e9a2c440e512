import { z } from "@medusajs/framework/zod"
import { referralCode } from "../../admin/distributors/validators"
import { paging } from "../../paging"

export const RetrieveDistributorParams = z.object(paging({ limit: 50, maximum: 200 }))

export const BecomeDistributorBody = z.object({})

export const StateReferralBody = z.object({ referral_code: referralCode })
export type StateReferralBody = z.infer<typeof StateReferralBody>

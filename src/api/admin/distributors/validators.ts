import { z } from "@medusajs/framework/zod"
import { id, text } from "../../fields"
import { paging } from "../../paging"

export const referralCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9-]{4,32}$/, 'referral_code must be 4 to 32 letters, digits or hyphens, such as "ANNA-7"')

export const ListDistributorsParams = z.object({
  ...paging({ limit: 20, maximum: 100 }),
  status: z.enum(["active", "suspended"]).optional(),
  customer_id: id.optional(),
  company_id: id.optional(),
  referral_code: referralCode.transform((code) => code.toUpperCase()).optional(),
})

export const CreateDistributorBody = z.object({ customer_id: id, referral_code: referralCode.optional() })
export type CreateDistributorBody = z.infer<typeof CreateDistributorBody>

export const UpdateDistributorBody = z.object({ referral_code: referralCode })
export type UpdateDistributorBody = z.infer<typeof UpdateDistributorBody>

export const SuspendDistributorBody = z.object({ reason: text(500) })
export type SuspendDistributorBody = z.infer<typeof SuspendDistributorBody>

export const ListReferralsParams = z.object(paging({ limit: 50, maximum: 200 }))

export const CreateReferralBody = z.object({ company_id: id })
export type CreateReferralBody = z.infer<typeof CreateReferralBody>

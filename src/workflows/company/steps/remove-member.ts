import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { unitOfWork } from "../../../utils/unit-of-work"
import { keepCustomerGroups } from "../lib/keep-customer-groups"
import { restoreMember } from "../lib/restore-member"
import { companyService } from "../lib/services"

export const removeMemberStepId = "remove-member"

export type RemoveMemberInput = { company_id: string; member_id: string }

/** Removes a member from the company and from its groups in one transaction. */
export const removeMemberStep = createStep(
  removeMemberStepId,
  async ({ company_id, member_id }: RemoveMemberInput, { container }) => {
    const companies = companyService(container)
    const before = await unitOfWork(container, async (unit) => {
      const member = await companies.removeMember(company_id, member_id, unit.join(companies))
      await keepCustomerGroups(container, unit, [member.customer_id])
      return member
    })
    return new StepResponse(member_id, before)
  },
  restoreMember,
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MemberState } from "../../../modules/company/types"
import { unitOfWork } from "../../../utils/unit-of-work"
import { keepCustomerGroups } from "../lib/keep-customer-groups"
import { restoreMember } from "../lib/restore-member"
import { companyService } from "../lib/services"

export const changeMemberStepId = "change-member"

export type ChangeMemberInput = { company_id: string; member_id: string } & Partial<MemberState>

/** Changes a member's role, status or limits; activating or deactivating changes their groups with it. */
export const changeMemberStep = createStep(
  changeMemberStepId,
  async ({ company_id, member_id, ...change }: ChangeMemberInput, { container }) => {
    const companies = companyService(container)
    const before = await unitOfWork(container, async (unit) => {
      const member = await companies.changeMember(company_id, member_id, change, unit.join(companies))
      await keepCustomerGroups(container, unit, [member.customer_id])
      return member
    })
    return new StepResponse(member_id, before)
  },
  restoreMember,
)

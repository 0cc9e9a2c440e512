import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NewMember } from "../../../modules/company/types"
import { unitOfWork } from "../../../utils/unit-of-work"
import { keepCustomerGroups } from "../lib/keep-customer-groups"
import { companyService } from "../lib/services"

export const addMembersStepId = "add-members"

/** Adds active members and puts them into their groups in one transaction; answers their ids in the order given. */
export const addMembersStep = createStep(
  addMembersStepId,
  async (members: NewMember[], { container }) => {
    const companies = companyService(container)
    const customerIds = members.map(({ customer_id }) => customer_id)
    const ids = await unitOfWork(container, async (unit) => {
      const added = await companies.addMembers(members, unit.join(companies))
      await keepCustomerGroups(container, unit, customerIds)
      return added
    })
    return new StepResponse(ids, { ids, customerIds })
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const companies = companyService(container)
    await unitOfWork(container, async (unit) => {
      await companies.eraseMembers(undo.ids, unit.join(companies))
      await keepCustomerGroups(container, unit, undo.customerIds)
    })
  },
)

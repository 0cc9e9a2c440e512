import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { CompanyEvents } from "../events"
import { invitation } from "../lib/invitation"
import { addMembersStep } from "../steps/add-members"
import { findOrCreateCustomersStep } from "../steps/find-or-create-customers"
import type { NewCompanyMember } from "../types"

export type AddCompanyMemberInput = { company_id: string; member: NewCompanyMember }

/**
 * Adds a member, by customer or by e-mail address; answers their id.
 * 1. A customer and a log-in when there is none; 2. member and groups in one transaction; 3. the invitation's event.
 * Refusals: ALREADY_A_MEMBER, LOG_IN_TAKEN.
 */
export const addCompanyMemberWorkflow = createWorkflow(
  "add-company-member",
  (input: WorkflowData<AddCompanyMemberInput>) => {
    const people = transform(input, ({ member }) => [member])
    const customers = findOrCreateCustomersStep(people)
    const members = transform(
      { input, customers },
      ({ input: { company_id, member }, customers: [customer] }) => [
        { ...member, company_id, customer_id: customer.id },
      ],
    )
    const ids = addMembersStep(members)
    const invited = transform(
      { input, customers },
      ({ input: { company_id, member }, customers: [customer] }) => invitation(company_id, member, customer),
    )
    emitEventStep({ eventName: CompanyEvents.MEMBER_INVITED, data: invited })
    return new WorkflowResponse(transform(ids, ([id]) => id))
  },
)

import { sendNotificationsStep, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { CompanyEvents } from "../events"
import { mallLink } from "../lib/mall-link"
import { findMallAddressStep } from "../steps/find-mall-address"

export type SendMemberInvitationInput = { company_id: string; email: string; is_new: boolean }

/**
 * Tells an invited member where to enter. Who is new asks there for the link that sets a password: an invitation is
 * often read after the 15 minutes for which such a link works.
 */
export const sendMemberInvitationWorkflow = createWorkflow(
  "send-member-invitation",
  (input: WorkflowData<SendMemberInvitationInput>) => {
    const address = findMallAddressStep()
    const { data: companies } = useQueryGraphStep({
      entity: "company",
      fields: ["name"],
      filters: { id: input.company_id },
    })
    const notifications = transform({ input, address, companies }, ({ input, address, companies }) => [
      {
        to: input.email,
        channel: "email",
        template: input.is_new ? "member-invitation-new" : "member-invitation",
        trigger_type: CompanyEvents.MEMBER_INVITED,
        data: {
          company_name: companies[0]?.name,
          url: mallLink(address, input.is_new ? "/reset-password" : "/log-in", { email: input.email }),
        },
      },
    ])
    sendNotificationsStep(notifications)
  },
)

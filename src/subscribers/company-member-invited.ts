import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { sendMemberInvitationWorkflow, type SendMemberInvitationInput } from "../workflows/company"

/** Who was invited is told. */
export default async function companyMemberInvited({
  event: { data },
  container,
}: SubscriberArgs<SendMemberInvitationInput>) {
  await sendMemberInvitationWorkflow(container).run({ input: data })
}

export const config: SubscriberConfig = { event: "company_member.invited" }

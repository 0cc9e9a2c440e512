import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { sendPasswordResetWorkflow } from "../workflows/company"

type ResetAsked = { entity_id: string; actor_type: string; token: string }

/** A buyer who forgot their password gets the link that sets a new one; the terminal's users are not ours. */
export default async function authPasswordReset({ event: { data }, container }: SubscriberArgs<ResetAsked>) {
  const { actor_type, entity_id: email, token } = data
  if (actor_type === "customer") {
    await sendPasswordResetWorkflow(container).run({ input: { email, token } })
  }
}

export const config: SubscriberConfig = { event: "auth.password_reset" }

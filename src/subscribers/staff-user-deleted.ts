import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { forgetLogIn } from "../workflows/staff/forget-log-in"

export default async function staffUserDeleted({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await forgetLogIn(container, data.id)
}

export const config: SubscriberConfig = { event: "user.deleted" }

import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type StaffModuleService from "../modules/staff/service"

/** Whose log-in is gone is no member of staff any more. */
export default async function staffUserDeleted({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await container.resolve<StaffModuleService>("staff").forgetSubject(data.id)
}

export const config: SubscriberConfig = { event: "user.deleted" }

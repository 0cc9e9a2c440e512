import type { MedusaContainer } from "@medusajs/framework/types"
import type StaffModuleService from "../../modules/staff/service"

/** A log-in that was deleted is no member of staff any more; the last owner stays one. */
export async function forgetLogIn(container: MedusaContainer, subjectId: string): Promise<void> {
  await container.resolve<StaffModuleService>("staff").forgetSubject(subjectId)
}

import type { Act, Stage } from "../../../modules/order-review/types"
import type { Staff } from "../../../modules/staff/types"
import { assertMay } from "../../access/staff-request"

/**
 * Each stage has reviewers of its own. A returned order is resubmitted by them, or by who reviews orders, who has mended
 * it.
 * @throws MedusaError FORBIDDEN
 */
export function assertMayAct(staff: Staff, { act, stage }: { act: Act; stage: Stage }): void {
  const isMender = act === "resubmit" && staff.role.permissions.includes("review:order")
  if (!isMender) {
    assertMay(staff, `review:${stage}`)
  }
}

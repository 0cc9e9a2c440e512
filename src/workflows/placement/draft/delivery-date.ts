import type { PlacementSettings } from "../../../modules/placement/types"
import { checkDeliveryDate } from "../../../modules/placement/utils/delivery-date"
import { dayIn } from "../../../utils/days"
import type { Problem } from "../types"

/** What speaks today against the day on which the buyer wants the goods; nothing when none is named. */
export function deliveryDateProblems(
  wanted: unknown,
  { timeZone }: Pick<PlacementSettings, "timeZone">,
): Problem[] {
  const refusal = wanted == null ? null : checkDeliveryDate(wanted, dayIn(timeZone, new Date()))
  return refusal ? [refusal] : []
}

import type { MedusaContainer } from "@medusajs/framework/types"
import type OrderReviewModuleService from "../../modules/order-review/service"
import type { ActInput, ReviewChange } from "../../modules/order-review/types"
import { tellChange } from "./tell-change"

/**
 * Approves, returns or resubmits one order in one transaction, then tells it (`order.review_changed`). A second
 * identical act is refused, for the order has moved on. Refusals: see the service's `act`.
 */
export async function actOnReview(container: MedusaContainer, input: ActInput): Promise<ReviewChange> {
  const change = await container.resolve<OrderReviewModuleService>("order_review").act(input)
  await tellChange(container, change)
  return change
}

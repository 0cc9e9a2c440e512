import type { MedusaContainer } from "@medusajs/framework/types"
import type OrderReviewModuleService from "../../modules/order-review/service"
import { tellChange } from "./tell-change"

/**
 * After an order edit: what changes lines or raises the total goes back to the first stage that applies. Idempotent:
 * however often it is told of an edit, it counts once, and what was approved since stays so.
 */
export async function reviewEditedOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const change = await container.resolve<OrderReviewModuleService>("order_review").decide(orderId)
  if (change) {
    await tellChange(container, change)
  }
}

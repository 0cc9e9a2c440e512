import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { reviewEditedOrder } from "../workflows/order-review/review-edited-order"

/** What was approved was another order. Until it ran, the guard of shipping would find the edit by itself. */
export default async function orderReviewOrderEdited({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await reviewEditedOrder(container, event.data.order_id)
}

export const config: SubscriberConfig = {
  event: "order-edit.confirmed",
  context: { subscriberId: "order-review-order-edited" },
}

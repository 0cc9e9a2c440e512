import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { noteSent } from "../workflows/placement/commit/send-events"

/** Until it ran, the event is sent again. */
export default async function placementOrderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await noteSent(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "placement-order-placed" },
}

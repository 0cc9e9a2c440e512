import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { nameHoldsOfOrder } from "../workflows/finance/name-holds-of-order"

/** Every order passes here, so without the workflow engine, which costs more than the look. */
export default async function financeOrderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await nameHoldsOfOrder(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "finance-order-placed" },
}

import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { nameHoldsOfOrderWorkflow } from "../workflows/finance"

export default async function financeOrderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await nameHoldsOfOrderWorkflow(container).run({ input: { order_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "finance-order-placed" },
}

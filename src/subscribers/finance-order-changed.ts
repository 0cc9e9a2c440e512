import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { alignOrderCreditWorkflow } from "../workflows/finance"

type OrderChanged = { id: string } | { order_id: string }

/** After each change by which core may leave an order's payment authorised for what is no longer owed. */
export default async function financeOrderChanged({
  event,
  container,
}: SubscriberArgs<OrderChanged>): Promise<void> {
  const order_id = "order_id" in event.data ? event.data.order_id : event.data.id
  await alignOrderCreditWorkflow(container).run({ input: { order_id } })
}

export const config: SubscriberConfig = {
  event: [
    "order.canceled",
    "order-edit.confirmed",
    "order.return_requested",
    "order.return_received",
    "order.claim_created",
    "order.exchange_created",
  ],
  context: { subscriberId: "finance-order-changed" },
}

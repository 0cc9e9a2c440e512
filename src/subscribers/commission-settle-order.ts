import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { settleCommissionWorkflow } from "../workflows/commission/workflows/settle-commission"

type OrderChanged = { id: string } | { order_id: string; return_id?: string }

/** An order was returned, edited, cancelled or completed: its commission follows. */
export default async function settleOrder({
  event: { name, data },
  container,
}: SubscriberArgs<OrderChanged>): Promise<void> {
  const order_id = "order_id" in data ? data.order_id : data.id
  await settleCommissionWorkflow(container).run({
    input: { order_ids: [order_id], cause: causeOf(name, order_id, data) },
  })
}

function causeOf(event: string, orderId: string, data: OrderChanged): string {
  if ("return_id" in data) {
    return `return:${data.return_id}`
  }
  return event === "order.canceled" ? `cancellation:${orderId}` : `${event}:${orderId}`
}

export const config: SubscriberConfig = {
  event: ["order.canceled", "order.completed", "order.return_received", "order-edit.confirmed"],
  context: { subscriberId: "commission-settle-order" },
}

import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { voidSpendWorkflow } from "../workflows/company"

/** A cancelled order no longer counts against its member's spending limits. */
export default async function companyOrderCanceled({ event, container }: SubscriberArgs<{ id: string }>) {
  await voidSpendWorkflow(container).run({ input: { order_ids: [event.data.id] } })
}

export const config: SubscriberConfig = { event: "order.canceled" }

import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { settleRefundedCommissionWorkflow } from "../workflows/commission/workflows/settle-refunded-commission"

export default async function settleRefund({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await settleRefundedCommissionWorkflow(container).run({ input: data.id })
}

export const config: SubscriberConfig = {
  event: "payment.refunded",
  context: { subscriberId: "commission-settle-refund" },
}

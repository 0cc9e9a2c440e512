import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CommissionToSettle } from "./settle-commission"

type RefundedPayment = {
  refunds: { id: string }[]
  payment_collection: { order?: { id: string } | null } | null
}

/** Which order a refunded payment belongs to, and its latest refund; no order: nothing to settle. */
export const findRefundStep = createStep("find-refund", async (paymentId: string, { container }) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment",
    fields: ["refunds.id", "payment_collection.order.id"],
    filters: { id: paymentId },
  })
  // The graph's types know nothing of the link between payment collection and order.
  const [payment] = data as unknown as RefundedPayment[]
  const order = payment?.payment_collection?.order
  // Ids begin with the time at which they were made.
  const latest = payment?.refunds
    .map(({ id }) => id)
    .sort()
    .at(-1)
  const found: CommissionToSettle = { order_ids: order ? [order.id] : [], cause: `refund:${latest}` }
  return new StepResponse(found)
})

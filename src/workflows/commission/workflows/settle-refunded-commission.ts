import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { findRefundStep } from "../steps/find-refund"
import { settleCommissionStep } from "../steps/settle-commission"

/** After a payment was refunded: core's event names the payment, not the order. */
export const settleRefundedCommissionWorkflow = createWorkflow(
  "settle-refunded-commission",
  (paymentId: WorkflowData<string>) => new WorkflowResponse(settleCommissionStep(findRefundStep(paymentId))),
)

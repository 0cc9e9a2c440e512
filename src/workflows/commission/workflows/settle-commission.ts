import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type CommissionToSettle, settleCommissionStep } from "../steps/settle-commission"

/** After an order was returned, edited, cancelled or completed. */
export const settleCommissionWorkflow = createWorkflow(
  "settle-commission",
  (input: CommissionToSettle) => new WorkflowResponse(settleCommissionStep(input)),
)

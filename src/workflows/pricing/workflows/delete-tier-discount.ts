import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteTierDiscountStep, type DeleteTierDiscountInput } from "../steps/delete-tier-discount"

export const deleteTierDiscountWorkflowId = "delete-tier-discount"

/** Takes one discount away. */
export const deleteTierDiscountWorkflow = createWorkflow(
  deleteTierDiscountWorkflowId,
  (input: DeleteTierDiscountInput) => new WorkflowResponse(deleteTierDiscountStep(input)),
)

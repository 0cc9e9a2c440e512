import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteTierDiscountStep } from "../steps/delete-tier-discount"

export const deleteTierDiscountWorkflowId = "delete-tier-discount"

/** Takes one discount away. */
export const deleteTierDiscountWorkflow = createWorkflow(
  deleteTierDiscountWorkflowId,
  (input: string) => new WorkflowResponse(deleteTierDiscountStep(input)),
)

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateTierDiscountStep, type UpdateTierDiscountInput } from "../steps/update-tier-discount"

export const updateTierDiscountWorkflowId = "update-tier-discount"

/** New rate or end of one discount. */
export const updateTierDiscountWorkflow = createWorkflow(
  updateTierDiscountWorkflowId,
  (input: UpdateTierDiscountInput) => new WorkflowResponse(updateTierDiscountStep(input)),
)

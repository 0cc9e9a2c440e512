import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateContractPriceStep, type UpdateContractPriceInput } from "../steps/update-contract-price"

export const updateContractPriceWorkflowId = "update-contract-price"

/** New amount, end or source of one contract price. */
export const updateContractPriceWorkflow = createWorkflow(
  updateContractPriceWorkflowId,
  (input: UpdateContractPriceInput) => new WorkflowResponse(updateContractPriceStep(input)),
)

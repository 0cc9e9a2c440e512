import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteContractPriceStep } from "../steps/delete-contract-price"

export const deleteContractPriceWorkflowId = "delete-contract-price"

/** Takes one contract price away. */
export const deleteContractPriceWorkflow = createWorkflow(
  deleteContractPriceWorkflowId,
  (input: string) => new WorkflowResponse(deleteContractPriceStep(input)),
)

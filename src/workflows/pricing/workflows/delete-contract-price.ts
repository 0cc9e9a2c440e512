import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteContractPriceStep, type DeleteContractPriceInput } from "../steps/delete-contract-price"

export const deleteContractPriceWorkflowId = "delete-contract-price"

/** Takes one contract price away. */
export const deleteContractPriceWorkflow = createWorkflow(
  deleteContractPriceWorkflowId,
  (input: DeleteContractPriceInput) => new WorkflowResponse(deleteContractPriceStep(input)),
)

import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { deleteOrderRuleStep } from "../steps/delete-order-rule"

/** Deletes an order rule; answers its id. NOT_FOUND for an unknown one. */
export const deleteOrderRuleWorkflow = createWorkflow(
  "delete-order-rule",
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(deleteOrderRuleStep(input.id)),
)

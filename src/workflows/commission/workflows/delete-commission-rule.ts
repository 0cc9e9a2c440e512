import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteCommissionRuleStep } from "../steps/delete-commission-rule"

export const deleteCommissionRuleWorkflow = createWorkflow(
  "delete-commission-rule",
  (id: WorkflowData<string>) => new WorkflowResponse(deleteCommissionRuleStep(id)),
)

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createCommissionRuleStep, type NewCommissionRule } from "../steps/create-commission-rule"

export const createCommissionRuleWorkflow = createWorkflow(
  "create-commission-rule",
  (input: NewCommissionRule) => new WorkflowResponse(createCommissionRuleStep(input)),
)

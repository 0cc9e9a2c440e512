import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { endCommissionRuleStep, type RuleEnd } from "../steps/end-commission-rule"

export const endCommissionRuleWorkflow = createWorkflow(
  "end-commission-rule",
  (input: RuleEnd) => new WorkflowResponse(endCommissionRuleStep(input)),
)

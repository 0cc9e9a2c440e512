import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type ReferralToRemove, removeReferralStep } from "../steps/remove-referral"

export const removeReferralWorkflow = createWorkflow(
  "remove-referral",
  (input: ReferralToRemove) => new WorkflowResponse(removeReferralStep(input)),
)

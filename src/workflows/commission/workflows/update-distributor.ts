import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateDistributorStep } from "../steps/update-distributor"

export const updateDistributorWorkflow = createWorkflow(
  "update-distributor",
  (input: { id: string; referral_code: string }) => new WorkflowResponse(updateDistributorStep(input)),
)

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type Suspension, suspendDistributorStep } from "../steps/suspend-distributor"

export const suspendDistributorWorkflow = createWorkflow(
  "suspend-distributor",
  (input: Suspension) => new WorkflowResponse(suspendDistributorStep(input)),
)

import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reinstateDistributorStep } from "../steps/reinstate-distributor"

export const reinstateDistributorWorkflow = createWorkflow(
  "reinstate-distributor",
  (id: WorkflowData<string>) => new WorkflowResponse(reinstateDistributorStep(id)),
)

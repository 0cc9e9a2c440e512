import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { removeDistributorStep } from "../steps/remove-distributor"

export const removeDistributorWorkflow = createWorkflow(
  "remove-distributor",
  (id: WorkflowData<string>) => new WorkflowResponse(removeDistributorStep(id)),
)

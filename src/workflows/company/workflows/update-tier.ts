import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { updateTierStep, type UpdateTierInput } from "../steps/update-tier"

/** Changes a tier and its group's name. DUPLICATE_ERROR for a taken code. */
export const updateTierWorkflow = createWorkflow(
  "update-tier",
  (input: WorkflowData<UpdateTierInput>) => new WorkflowResponse(updateTierStep(input)),
)

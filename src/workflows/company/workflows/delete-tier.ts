import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { deleteTierStep } from "../steps/delete-tier"

/** Deletes a tier and its customer group. NOT_ALLOWED while companies are in it. */
export const deleteTierWorkflow = createWorkflow(
  "delete-tier",
  (input: WorkflowData<{ id: string }>) => new WorkflowResponse(deleteTierStep(input.id)),
)

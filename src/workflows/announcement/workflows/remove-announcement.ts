import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { removeAnnouncementStep } from "../steps/remove-announcement"

/** Takes an announcement down; answers its id. NOT_FOUND for an unknown one. */
export const removeAnnouncementWorkflow = createWorkflow(
  "remove-announcement",
  (id: WorkflowData<string>) => new WorkflowResponse(removeAnnouncementStep(id)),
)

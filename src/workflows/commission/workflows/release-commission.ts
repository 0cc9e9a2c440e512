import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { releaseCommissionStep } from "../steps/release-commission"

/** Makes due commission available. Answers with the number of entries released and of clawbacks caught up with. */
export const releaseCommissionWorkflow = createWorkflow(
  "release-commission",
  () => new WorkflowResponse(releaseCommissionStep()),
)

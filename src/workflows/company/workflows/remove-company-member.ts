import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { removeMemberStep, type RemoveMemberInput } from "../steps/remove-member"

/** Removes a member of a company. Refusal: LAST_OWNER. */
export const removeCompanyMemberWorkflow = createWorkflow(
  "remove-company-member",
  (input: WorkflowData<RemoveMemberInput>) => new WorkflowResponse(removeMemberStep(input)),
)

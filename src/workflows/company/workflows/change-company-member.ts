import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { changeMemberStep, type ChangeMemberInput } from "../steps/change-member"

/** Changes a member's role, status or limits. Refusals: LAST_OWNER, ALREADY_A_MEMBER. */
export const changeCompanyMemberWorkflow = createWorkflow(
  "change-company-member",
  (input: WorkflowData<ChangeMemberInput>) => new WorkflowResponse(changeMemberStep(input)),
)

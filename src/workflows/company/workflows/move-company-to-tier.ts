import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { moveCompanyToTierStep, type MoveCompanyToTierInput } from "../steps/move-company-to-tier"

/** Moves a company, and its members' customers with it, to another tier. */
export const moveCompanyToTierWorkflow = createWorkflow(
  "move-company-to-tier",
  (input: WorkflowData<MoveCompanyToTierInput>) => new WorkflowResponse(moveCompanyToTierStep(input)),
)

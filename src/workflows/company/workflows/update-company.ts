import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { updateCompanyStep, type UpdateCompanyInput } from "../steps/update-company"

/** Changes a company's details and its group's name. DUPLICATE_ERROR for a taken code. */
export const updateCompanyWorkflow = createWorkflow(
  "update-company",
  (input: WorkflowData<UpdateCompanyInput>) => new WorkflowResponse(updateCompanyStep(input)),
)

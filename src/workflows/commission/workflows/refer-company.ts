import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type CompanyReferral, referCompanyStep } from "../steps/refer-company"

/** Also to be run as a step of a company's registration: `referCompanyWorkflow.runAsStep`. */
export const referCompanyWorkflow = createWorkflow(
  "refer-company",
  (input: CompanyReferral) => new WorkflowResponse(referCompanyStep(input)),
)

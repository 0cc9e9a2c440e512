import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CreditLimitInput } from "../../../modules/finance/types"
import { grantCreditStep } from "../steps/grant-credit"

/** Sets a company's credit limit with who and why. Answers the figures after the change. */
export const grantCreditWorkflow = createWorkflow(
  "grant-credit",
  (input: CreditLimitInput) => new WorkflowResponse(grantCreditStep(input)),
)

import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { removePurchaseListStep } from "../steps/remove-purchase-list"

/** Removes a purchase list of a company. NOT_FOUND for another company's. */
export const removePurchaseListWorkflow = createWorkflow(
  "remove-purchase-list",
  (input: WorkflowData<{ company_id: string; id: string }>) =>
    new WorkflowResponse(removePurchaseListStep(input)),
)

import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { savePurchaseListStep, type SavePurchaseListInput } from "../steps/save-purchase-list"

/** Makes a purchase list of a company, or changes its name or lines; answers its id. */
export const savePurchaseListWorkflow = createWorkflow(
  "save-purchase-list",
  (input: WorkflowData<SavePurchaseListInput>) => new WorkflowResponse(savePurchaseListStep(input)),
)

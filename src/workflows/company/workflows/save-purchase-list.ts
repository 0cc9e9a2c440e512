import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { savePurchaseListStep, type SavePurchaseListInput } from "../steps/save-purchase-list"

/** Makes a purchase list, or changes its name, its lines or who sees it; answers its id. */
export const savePurchaseListWorkflow = createWorkflow(
  "save-purchase-list",
  (input: WorkflowData<SavePurchaseListInput>) => new WorkflowResponse(savePurchaseListStep(input)),
)

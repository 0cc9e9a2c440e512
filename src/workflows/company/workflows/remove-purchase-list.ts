import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { ListReader } from "../../../modules/company/types"
import { removePurchaseListStep } from "../steps/remove-purchase-list"

/** Removes a purchase list. NOT_FOUND for one that the member does not see. */
export const removePurchaseListWorkflow = createWorkflow(
  "remove-purchase-list",
  (input: WorkflowData<ListReader & { id: string }>) => new WorkflowResponse(removePurchaseListStep(input)),
)

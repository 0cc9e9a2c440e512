import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { previewOrderStep } from "../steps/preview-order"
import type { OrderRequest } from "../types"

/** What an order would come to, and everything for which it would be refused. Writes and locks nothing. */
export const previewOrderWorkflow = createWorkflow("preview-order", (request: OrderRequest) => {
  return new WorkflowResponse(previewOrderStep(request))
})

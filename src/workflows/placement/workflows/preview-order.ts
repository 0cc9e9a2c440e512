import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { previewOrderStep } from "../steps/preview-order"
import type { OrderRequest } from "../types"

/** `previewOrder` as a workflow, to be composed with others. */
export const previewOrderWorkflow = createWorkflow("preview-order", (request: OrderRequest) => {
  return new WorkflowResponse(previewOrderStep(request))
})

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { importItemCostsStep, type ImportItemCostsInput } from "../steps/import-item-costs"

export const importItemCostsWorkflowId = "import-item-costs"

/** A whole CSV or Excel file of costs: all its rows, or every fault told and none written. */
export const importItemCostsWorkflow = createWorkflow(
  importItemCostsWorkflowId,
  (input: ImportItemCostsInput) => new WorkflowResponse(importItemCostsStep(input)),
)

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { importContractPricesStep, type ImportContractPricesInput } from "../steps/import-contract-prices"

export const importContractPricesWorkflowId = "import-contract-prices"

/** A whole CSV or Excel file of contract prices: all its rows, or every fault told and none written. */
export const importContractPricesWorkflow = createWorkflow(
  importContractPricesWorkflowId,
  (input: ImportContractPricesInput) => new WorkflowResponse(importContractPricesStep(input)),
)

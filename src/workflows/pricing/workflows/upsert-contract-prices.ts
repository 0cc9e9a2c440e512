import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { upsertContractPricesStep, type UpsertContractPricesInput } from "../steps/upsert-contract-prices"

export const upsertContractPricesWorkflowId = "upsert-contract-prices"

/** New prices, and new terms for those that exist under the same key: all rows or none. */
export const upsertContractPricesWorkflow = createWorkflow(
  upsertContractPricesWorkflowId,
  (input: UpsertContractPricesInput) => new WorkflowResponse(upsertContractPricesStep(input)),
)

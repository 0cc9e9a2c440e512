import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { upsertContractPricesStep } from "../steps/upsert-contract-prices"
import type { PriceRow } from "../../../modules/pricing/utils/check-price-rows"

export const upsertContractPricesWorkflowId = "upsert-contract-prices"

/** New prices, and new terms for those that exist under the same key: all rows or none. */
export const upsertContractPricesWorkflow = createWorkflow(
  upsertContractPricesWorkflowId,
  (input: PriceRow[]) => new WorkflowResponse(upsertContractPricesStep(input)),
)

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ChangePriceTableInput } from "../lib/change-price-table"
import { changePriceTableStep } from "../steps/change-price-table"

export const changePriceTableWorkflowId = "change-price-table"

/** A sheet of price changes of one company or tier: all of them with what they do to buyers' prices, or none. */
export const changePriceTableWorkflow = createWorkflow(
  changePriceTableWorkflowId,
  (input: ChangePriceTableInput) => new WorkflowResponse(changePriceTableStep(input)),
)

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CostRow } from "../../../modules/purchasing/utils/check-cost-rows"
import { setItemCostsStep } from "../steps/set-item-costs"

export const setItemCostsWorkflowId = "set-item-costs"

/** What goods cost, set by hand: all rows or none. */
export const setItemCostsWorkflow = createWorkflow(
  setItemCostsWorkflowId,
  (input: CostRow[]) => new WorkflowResponse(setItemCostsStep(input)),
)

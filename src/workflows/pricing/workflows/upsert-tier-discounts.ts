import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { upsertTierDiscountsStep, type UpsertTierDiscountsInput } from "../steps/upsert-tier-discounts"

export const upsertTierDiscountsWorkflowId = "upsert-tier-discounts"

/** New discounts, and new terms for those that exist under the same key: all or none. */
export const upsertTierDiscountsWorkflow = createWorkflow(
  upsertTierDiscountsWorkflowId,
  (input: UpsertTierDiscountsInput) => new WorkflowResponse(upsertTierDiscountsStep(input)),
)

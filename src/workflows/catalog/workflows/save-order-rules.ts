import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { findRuledGoodsStep } from "../steps/find-ruled-goods"
import { saveOrderRulesStep } from "../steps/save-order-rules"
import type { NamedOrderRule } from "../types"

/**
 * Sets order rules for goods named by SKU or variant id, replacing the rules they had; all or none. Answers the
 * variant ids in the order given. Idempotent. Refusals: UNKNOWN_GOODS, ORDER_RULES_INVALID.
 */
export const saveOrderRulesWorkflow = createWorkflow(
  "save-order-rules",
  (input: WorkflowData<{ rules: NamedOrderRule[] }>) =>
    new WorkflowResponse(saveOrderRulesStep(findRuledGoodsStep(input.rules))),
)

import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { voidSpendStep } from "../steps/void-spend"

/** Takes cancelled orders out of their members' spending; answers those that counted until now. */
export const voidSpendWorkflow = createWorkflow(
  "void-spend",
  (input: WorkflowData<{ order_ids: string[] }>) => new WorkflowResponse(voidSpendStep(input.order_ids)),
)

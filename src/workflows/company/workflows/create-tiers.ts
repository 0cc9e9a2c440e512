import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createTiersStep } from "../steps/create-tiers"
import type { NewTier } from "../types"

/** Creates tiers with their customer groups; answers their ids. DUPLICATE_ERROR for a taken code. */
export const createTiersWorkflow = createWorkflow(
  "create-tiers",
  (input: WorkflowData<{ tiers: NewTier[] }>) => new WorkflowResponse(createTiersStep(input.tiers)),
)

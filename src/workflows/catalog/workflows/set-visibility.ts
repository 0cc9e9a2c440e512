import { createWorkflow, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { checkVisibilityNamesStep } from "../steps/check-visibility-names"
import { setVisibilityStep } from "../steps/set-visibility"
import type { NewVisibility } from "../types"

/**
 * Makes customer groups the only ones that see goods, or a category with all below it; none lets everyone see them.
 * Idempotent. NOT_FOUND for the goods or category, INVALID_DATA for unknown customer groups.
 */
export const setVisibilityWorkflow = createWorkflow(
  "set-visibility",
  (input: WorkflowData<NewVisibility>) => {
    checkVisibilityNamesStep(input)
    setVisibilityStep(input)
  },
)

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { PlaceCartInput } from "../place-cart"
import { placeCartStep } from "../steps/place-cart"

/** `placeCart` as a workflow, in place of core's complete-cart. */
export const placeCartWorkflow = createWorkflow("place-cart", (input: PlaceCartInput) => {
  return new WorkflowResponse(placeCartStep(input))
})

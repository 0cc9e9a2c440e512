import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { placeCartStep, type PlaceCartInput } from "../steps/place-cart"

/** Completes a cart of any Medusa storefront as one transaction, in place of core's complete-cart. */
export const placeCartWorkflow = createWorkflow("place-cart", (input: PlaceCartInput) => {
  return new WorkflowResponse(placeCartStep(input))
})

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { PlaceOrderInput } from "../place-order"
import { placeOrderStep } from "../steps/place-order"

/** `placeOrder` as a workflow, to be composed with others. */
export const placeOrderWorkflow = createWorkflow("place-order", (input: PlaceOrderInput) => {
  return new WorkflowResponse(placeOrderStep(input))
})

import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { placeOrderStep, type PlaceOrderInput } from "../steps/place-order"

/**
 * The one way in which an order without a cart is placed, whatever its source. Idempotent by `key`: the same key and
 * request answer the same order. Refusals, prices and stock: see `placeDraft`.
 */
export const placeOrderWorkflow = createWorkflow("place-order", (input: PlaceOrderInput) => {
  return new WorkflowResponse(placeOrderStep(input))
})

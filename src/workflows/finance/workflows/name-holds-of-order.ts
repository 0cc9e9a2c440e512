import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { nameHoldsOfOrderStep } from "../steps/name-holds-of-order"

/** After an order was placed by core's own path, which authorises its payment before it knows order and tax. */
export const nameHoldsOfOrderWorkflow = createWorkflow(
  "name-holds-of-order",
  (input: { order_id: string }) => new WorkflowResponse(nameHoldsOfOrderStep(input.order_id)),
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { placeOrder, type PlaceOrderInput } from "../place-order"

/** It needs no compensation, because nothing but one transaction is written. */
export const placeOrderStep = createStep("place-order", async (input: PlaceOrderInput, { container }) => {
  return new StepResponse(await placeOrder(container, input))
})

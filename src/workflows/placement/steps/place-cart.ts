import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { placeCart, type PlaceCartInput } from "../place-cart"

export const placeCartStep = createStep("place-cart", async (input: PlaceCartInput, { container }) => {
  return new StepResponse(await placeCart(container, input))
})

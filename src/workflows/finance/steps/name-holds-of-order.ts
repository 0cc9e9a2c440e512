import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { nameHoldsOfOrder } from "../name-holds-of-order"

export const nameHoldsOfOrderStepId = "name-holds-of-order"

export const nameHoldsOfOrderStep = createStep(
  nameHoldsOfOrderStepId,
  async (orderId: string, { container }) => {
    await nameHoldsOfOrder(container, orderId)
    return new StepResponse(orderId)
  },
)

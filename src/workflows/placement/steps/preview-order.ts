import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { previewOrder } from "../preview-order"
import type { OrderRequest } from "../types"

/** Reads only. */
export const previewOrderStep = createStep("preview-order", async (request: OrderRequest, { container }) => {
  return new StepResponse(await previewOrder(container, request))
})

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { draftOrder } from "../draft/draft-order"
import { judgeDraft } from "../judge-draft"
import type { OrderRequest } from "../types"

/** Reads only. */
export const previewOrderStep = createStep("preview-order", async (request: OrderRequest, { container }) => {
  return new StepResponse(await judgeDraft(container, await draftOrder(container, request)))
})

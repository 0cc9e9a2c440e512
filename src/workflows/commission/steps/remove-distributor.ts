import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { commissionService } from "../commission-service"

/** Refusal DISTRIBUTOR_HAS_ENTRIES for one who earned. */
export const removeDistributorStep = createStep("remove-distributor", async (id: string, { container }) => {
  await commissionService(container).removeDistributor(id)
  return new StepResponse(id)
})

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { commissionService } from "../commission-service"

/** Idempotent. */
export const reinstateDistributorStep = createStep(
  "reinstate-distributor",
  async (id: string, { container }) => {
    await commissionService(container).reinstate(id)
    return new StepResponse(id)
  },
)

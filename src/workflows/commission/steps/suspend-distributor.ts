import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { commissionService } from "../commission-service"

export type Suspension = { distributor_id: string; actor_id: string; reason: string }

/** Idempotent: who and why of a lasting suspension stay those of the first call. */
export const suspendDistributorStep = createStep(
  "suspend-distributor",
  async (suspension: Suspension, { container }) => {
    await commissionService(container).suspend(suspension)
    return new StepResponse(suspension.distributor_id)
  },
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { companyService } from "../lib/services"

export const voidSpendStepId = "void-spend"

/** Takes cancelled orders out of their members' spending; the same order again changes nothing. */
export const voidSpendStep = createStep(
  voidSpendStepId,
  async (orderIds: string[], { container }) => {
    const voided = await companyService(container).voidSpend(orderIds)
    return new StepResponse(voided, voided)
  },
  async (voided, { container }) => {
    if (voided?.length) {
      await companyService(container).restoreSpend(voided)
    }
  },
)

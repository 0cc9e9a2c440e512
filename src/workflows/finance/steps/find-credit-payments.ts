import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { financeService } from "../finance-service"

export const findCreditPaymentsStepId = "find-credit-payments"

/** The payments of an order that have a hold behind them; none for an order that is paid otherwise. */
export const findCreditPaymentsStep = createStep(
  findCreditPaymentsStepId,
  async (orderId: string, { container }) => {
    return new StepResponse(await financeService(container).creditPaymentsOf(orderId))
  },
)

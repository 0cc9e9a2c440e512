import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreditLimitInput } from "../../../modules/finance/types"
import { financeService } from "../finance-service"

export const grantCreditStepId = "grant-credit"

/** Sets a company's credit limit, opening its credit at first. A change that is recorded is not taken back. */
export const grantCreditStep = createStep(
  grantCreditStepId,
  async (input: CreditLimitInput, { container }) => {
    return new StepResponse(await financeService(container).openCredit(input))
  },
)

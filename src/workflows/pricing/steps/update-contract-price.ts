import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ContractPriceChanges } from "../../../modules/pricing/types"
import { changingPrices } from "../lib/changing-prices"

export const updateContractPriceStepId = "update-contract-price"

export type UpdateContractPriceInput = {
  id: string
  changes: ContractPriceChanges
  /** For the history: the id of a user or API key. */
  changed_by?: string | null
}

/** New amount, end or source of one price; what identifies it stays. */
export const updateContractPriceStep = createStep(
  updateContractPriceStepId,
  async ({ id, changes, changed_by }: UpdateContractPriceInput, { container }) => {
    await changingPrices(container, changed_by, (pricing, context) =>
      pricing.updateContractPrice(id, changes, context),
    )
    return new StepResponse(id)
  },
)

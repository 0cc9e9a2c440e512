import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { changingPrices } from "../lib/changing-prices"

export const deleteContractPriceStepId = "delete-contract-price"

export type DeleteContractPriceInput = {
  id: string
  /** For the history: the id of a user or API key. */
  changed_by?: string | null
}

/** NOT_FOUND for a price that is not there (any more). */
export const deleteContractPriceStep = createStep(
  deleteContractPriceStepId,
  async ({ id, changed_by }: DeleteContractPriceInput, { container }) => {
    const [deleted] = await changingPrices(container, changed_by, (pricing, context) =>
      pricing.deleteContractPrices([id], context),
    )
    if (!deleted) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `Contract price ${id} was not found`)
    }
    return new StepResponse(deleted)
  },
)

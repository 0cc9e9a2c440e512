import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { changePriceTable, type ChangePriceTableInput } from "../lib/change-price-table"

export const changePriceTableStepId = "change-price-table"

/** All changes or none, by the transaction itself: it stands last in its workflow and undoes nothing later. */
export const changePriceTableStep = createStep(
  changePriceTableStepId,
  async (input: ChangePriceTableInput, { container }) =>
    new StepResponse(await changePriceTable(container, input)),
)

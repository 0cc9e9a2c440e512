import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CostRow } from "../../../modules/purchasing/utils/check-cost-rows"
import { writeCostRows } from "../lib/write-cost-rows"

export const setItemCostsStepId = "set-item-costs"

/** All rows or none, by the transaction itself: it stands last in its workflow and undoes nothing later. */
export const setItemCostsStep = createStep(
  setItemCostsStepId,
  async (rows: CostRow[], { container }) => new StepResponse(await writeCostRows(container, rows)),
)

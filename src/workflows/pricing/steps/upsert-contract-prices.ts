import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PriceRow } from "../../../modules/pricing/utils/check-price-rows"
import { writePriceRows } from "../lib/write-price-rows"

export const upsertContractPricesStepId = "upsert-contract-prices"

export type UpsertContractPricesInput = {
  rows: PriceRow[]
  /** For the history: the id of a user or API key. */
  changed_by?: string | null
}

/** All rows or none, by the transaction itself: it stands last in its workflow and undoes nothing later. */
export const upsertContractPricesStep = createStep(
  upsertContractPricesStepId,
  async ({ rows, changed_by }: UpsertContractPricesInput, { container }) =>
    new StepResponse(await writePriceRows(container, rows, "id", changed_by)),
)

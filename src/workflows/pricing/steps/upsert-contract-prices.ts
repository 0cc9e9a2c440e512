import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PriceRow } from "../../../modules/pricing/utils/check-price-rows"
import { writePriceRows } from "../lib/write-price-rows"

export const upsertContractPricesStepId = "upsert-contract-prices"

/** All rows or none, by the transaction itself: it stands last in its workflow and undoes nothing later. */
export const upsertContractPricesStep = createStep(
  upsertContractPricesStepId,
  async (rows: PriceRow[], { container }) => new StepResponse(await writePriceRows(container, rows, "id")),
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readPriceSheet } from "../../../modules/pricing/sheets/read-price-sheet"
import type { SheetFormat } from "../../../utils/sheets/read-sheet"
import { writePriceRows } from "../lib/write-price-rows"

export const importContractPricesStepId = "import-contract-prices"

export type ImportContractPricesInput = {
  /** A file on this machine: 100,000 rows are not passed between steps. */
  path: string
  format: SheetFormat
  /** For the history: the id of a user or API key. */
  changed_by?: string | null
}

/** Reads, checks and writes a whole sheet: all rows or none, by the transaction itself. */
export const importContractPricesStep = createStep(
  importContractPricesStepId,
  async ({ path, format, changed_by }: ImportContractPricesInput, { container }) => {
    const { rows, faults } = await readPriceSheet(path, format)
    return new StepResponse(await writePriceRows(container, rows, "code", changed_by, faults))
  },
)

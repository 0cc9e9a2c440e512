import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { SheetFormat } from "../../../utils/sheets/read-sheet"
import { readCostSheet } from "../lib/read-cost-sheet"
import { writeCostRows } from "../lib/write-cost-rows"

export const importItemCostsStepId = "import-item-costs"

/** A file on this machine: 100,000 rows are not passed between steps. */
export type ImportItemCostsInput = { path: string; format: SheetFormat }

/** Reads, checks and writes a whole sheet: all rows or none, by the transaction itself. */
export const importItemCostsStep = createStep(
  importItemCostsStepId,
  async ({ path, format }: ImportItemCostsInput, { container }) => {
    const { rows, faults } = await readCostSheet(path, format)
    return new StepResponse(await writeCostRows(container, rows, faults))
  },
)

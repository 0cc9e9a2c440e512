import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { SheetFormat } from "../../../utils/sheets/read-sheet"
import { importCompanies } from "../lib/import-companies"
import { readCompanySheet } from "../lib/read-company-sheet"

export type ImportCompaniesInput = {
  /** A file on this machine. */
  path: string
  format: SheetFormat
  /** The user or secret API key that does it. */
  actor_id: string
  /** Tells what would happen, and writes nothing. */
  is_dry_run: boolean
  /** What the caller may do: a cell that changes more than that is a fault. */
  permissions: string[]
}

/** Reads, checks and writes a sheet of companies: all rows or none, by the transaction itself. */
export const importCompaniesStep = createStep(
  "import-companies",
  async ({ path, format, ...how }: ImportCompaniesInput, { container }) => {
    const sheet = await readCompanySheet(path, format)
    return new StepResponse(await importCompanies(container, { sheet, ...how }))
  },
)

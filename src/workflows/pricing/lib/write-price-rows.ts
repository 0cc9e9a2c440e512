import type { MedusaContainer } from "@medusajs/framework/types"
import type { ImportResult } from "../../../modules/pricing/types"
import { checkPriceRows, type PriceRow, type RowFault } from "../../../modules/pricing/utils/check-price-rows"
import { readPriceReferences } from "../../../read-models/price-references"
import { Refusal } from "../../../utils/refusal"
import { changingPrices } from "./changing-prices"

/** So many faults are told one by one; the count is always of all. */
const FAULTS_TOLD = 1_000

export type WrittenPrices = ImportResult & { rows: number }

/**
 * Resolves the names in `rows` and writes them all in one transaction, or none: Refusal CONTRACT_PRICES_REFUSED
 * {rows, faulty_rows, faults: [{line, column, value, reason}]} when anything is wrong with any of them.
 */
export async function writePriceRows(
  container: MedusaContainer,
  rows: readonly PriceRow[],
  naming: "code" | "id",
  changedBy: string | null | undefined,
  known: readonly RowFault[] = [],
): Promise<WrittenPrices> {
  const references = await readPriceReferences(
    container,
    {
      companies: distinct(rows.map((row) => row.company)),
      tiers: distinct(rows.map((row) => row.tier)),
      skus: distinct(rows.map((row) => row.sku)),
    },
    naming,
  )
  const columns =
    naming === "code" ? { company: "company", tier: "tier" } : { company: "company_id", tier: "tier_id" }
  const { prices, faults } = checkPriceRows(rows, references, columns, known)
  if (faults.length) {
    throw refusal(rows.length, faults)
  }
  const written = await changingPrices(container, changedBy, (pricing, context) =>
    pricing.importContractPrices(prices, context),
  )
  return { rows: rows.length, ...written }
}

function refusal(rows: number, faults: RowFault[]): Refusal {
  const faultyRows = new Set(faults.map((fault) => fault.line)).size
  const { line, column, value, reason } = faults[0]
  const first = `line ${line}, ${column}${value === null ? "" : ` ${value}`}: ${reason}`
  return new Refusal(
    "CONTRACT_PRICES_REFUSED",
    `${faultyRows} of ${rows} rows are wrong and none was written; the first: ${first}`,
    { rows, faulty_rows: faultyRows, faults: faults.slice(0, FAULTS_TOLD) },
  )
}

function distinct(names: (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null))]
}

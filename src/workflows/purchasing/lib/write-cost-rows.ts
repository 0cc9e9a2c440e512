import type { MedusaContainer } from "@medusajs/framework/types"
import { PURCHASING_MODULE } from "../../../modules/purchasing"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import type { CostsWritten } from "../../../modules/purchasing/types"
import {
  checkCostRows,
  type CostFault,
  type CostRow,
} from "../../../modules/purchasing/utils/check-cost-rows"
import { readVariantsByName } from "../../../read-models/variants-by-name"
import { Refusal } from "../../../utils/refusal"

/** So many faults are told one by one; the count is always of all. */
const FAULTS_TOLD = 1_000

export type WrittenCosts = CostsWritten & { rows: number }

/**
 * Writes all rows in one transaction, or none: Refusal ITEM_COSTS_REFUSED {rows, faulty_rows, faults: [{line, column,
 * value, reason}]} when anything is wrong with any of them.
 */
export async function writeCostRows(
  container: MedusaContainer,
  rows: readonly CostRow[],
  known: readonly CostFault[] = [],
): Promise<WrittenCosts> {
  const skus = [...new Set(rows.flatMap(({ sku }) => sku ?? []))]
  const found = await readVariantsByName(container, { skus, variant_ids: [] })
  const variants = new Map(found.flatMap(({ sku, variant_id }) => (sku === null ? [] : [[sku, variant_id]])))
  const { costs, faults } = checkCostRows(rows, variants, known)
  if (faults.length) {
    throw refusal(rows.length, faults)
  }
  const purchasing = container.resolve<PurchasingModuleService>(PURCHASING_MODULE)
  return { rows: rows.length, ...(await purchasing.setItemCosts(costs)) }
}

function refusal(rows: number, faults: CostFault[]): Refusal {
  const faultyRows = new Set(faults.map(({ line }) => line)).size
  const { line, column, value, reason } = faults[0]
  const first = `line ${line}, ${column}${value === null ? "" : ` ${value}`}: ${reason}`
  return new Refusal(
    "ITEM_COSTS_REFUSED",
    `${faultyRows} of ${rows} rows are wrong and none was written; the first: ${first}`,
    { rows, faulty_rows: faultyRows, faults: faults.slice(0, FAULTS_TOLD) },
  )
}

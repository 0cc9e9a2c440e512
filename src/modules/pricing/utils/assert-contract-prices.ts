import { MedusaError } from "@medusajs/framework/utils"
import { contractPriceKey, termsFault, type ContractPriceTerms } from "./contract-price-terms"

/** Throws INVALID_DATA naming the first row (counted from 1) whose terms are wrong or that repeats another's key. */
export function assertContractPrices(rows: readonly ContractPriceTerms[]): void {
  const rowOfKey = new Map<string, number>()
  rows.forEach((row, index) => {
    const fault = termsFault(row)
    if (fault) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Contract price ${index + 1}: ${fault.field}: ${fault.reason}`,
      )
    }
    const key = contractPriceKey(row)
    const earlier = rowOfKey.get(key)
    if (earlier !== undefined) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Contract prices ${earlier + 1} and ${index + 1} are for the same customer group, goods, currency, min_quantity and starts_at`,
      )
    }
    rowOfKey.set(key, index)
  })
}

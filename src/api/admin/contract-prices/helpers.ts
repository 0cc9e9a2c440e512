import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  readContractPrices,
  type ContractPriceFilters,
  type ContractPriceRow,
} from "../../../read-models/contract-price-list"
import type { ExportContractPricesParams, ListContractPricesParams } from "./validators"

export async function findContractPrice(container: MedusaContainer, id: string): Promise<ContractPriceRow> {
  const [price] = await readContractPrices(container, { id }, { limit: 1, offset: 0 })
  if (!price) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Contract price ${id} was not found`)
  }
  return price
}

export function filtersOf(
  query: ListContractPricesParams | ExportContractPricesParams,
): ContractPriceFilters {
  const { company_id, tier_id, sku, currency_code, valid_at } = query
  return { company_id, tier_id, skus: sku, currency_code, valid_at }
}

import type { CalculatedPriceSet } from "@medusajs/framework/types"
import type { CandidatesRow, CorePriceRow } from "../statements/price-candidates"
import { rawAmount } from "../../../utils/money"
import type { Candidate, Resolution } from "./resolve-price"

/**
 * A price of ours in the shape of core's `calculatePrices`: the contract amount as calculated price, the list price
 * as the original one (the contract amount itself where the goods have no list price), no price list.
 */
export function calculatedPrice(
  priceSetId: string,
  chosen: Candidate,
  { list }: Resolution,
  row: CandidatesRow,
  currencyCode: string,
): CalculatedPriceSet {
  const original = list ?? chosen
  const listPrice: CorePriceRow | undefined = row.list?.[0]
  return {
    id: priceSetId,
    is_calculated_price_price_list: false,
    is_calculated_price_tax_inclusive: chosen.is_tax_inclusive,
    calculated_amount: plainNumber(chosen.amount),
    raw_calculated_amount: rawAmount(chosen.amount),
    is_original_price_price_list: false,
    is_original_price_tax_inclusive: original.is_tax_inclusive,
    original_amount: plainNumber(original.amount),
    raw_original_amount: rawAmount(original.amount),
    currency_code: currencyCode,
    calculated_price: {
      id: chosen.price_id,
      price_list_id: null,
      price_list_type: null,
      min_quantity: chosen.min_quantity === null ? null : plainNumber(chosen.min_quantity),
      max_quantity: null,
    },
    original_price: {
      id: original.price_id,
      price_list_id: null,
      price_list_type: null,
      min_quantity: original.min_quantity === null ? null : plainNumber(original.min_quantity),
      max_quantity: listPrice?.max_quantity ? plainNumber(listPrice.max_quantity) : null,
    },
  }
}

/** Core's shape has JavaScript numbers beside the exact `raw_` twins; no arithmetic is done on them here. */
function plainNumber(decimal: string): number {
  return Number(decimal)
}

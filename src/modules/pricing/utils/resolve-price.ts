import type { CandidatesRow, CorePriceRow } from "../statements/price-candidates"
import type { PricePolicy, PriceSource } from "../types"
import { choosePrice, coreChoice } from "./choose-price"
import { discountedAmount } from "./discounted-amount"

/** A price that applies, with what the answer tells of it. */
export type Candidate = {
  source: PriceSource
  amount: string
  price_id: string
  min_quantity: string | null
  price_list_type: string | null
  is_tax_inclusive: boolean
}

export type Resolution = {
  chosen: Candidate | null
  /** The price for everyone. */
  list: Candidate | null
  /** What core alone would charge. */
  core: Candidate | null
  /** The price that stands for each source. */
  first: Partial<Record<PriceSource, Candidate>>
}

/** From what applies to one (goods, quantity) to the price by `policy`. */
export function resolvePrice(row: CandidatesRow, policy: PricePolicy, currencyCode: string): Resolution {
  const list = corePrice("list", row.list?.[0], row)
  const priceList = corePrice("price_list", row.price_list?.[0], row)
  const core = coreChoice(list, priceList)
  const own = [
    contractPrice("company_contract", row),
    contractPrice("tier_contract", row),
    discountedPrice("tier_category_discount", list, row, currencyCode),
    discountedPrice("tier_discount", list, row, currencyCode),
  ]
  const candidates = [...own, core].filter((candidate) => candidate !== null)
  const chosen = choosePrice(candidates, policy)
  const first: Resolution["first"] = {}
  for (const candidate of [...own, list, priceList]) {
    if (candidate) {
      first[candidate.source] = candidate
    }
  }
  return { chosen, list, core, first }
}

function contractPrice(source: "company_contract" | "tier_contract", row: CandidatesRow): Candidate | null {
  const price = row[source]?.find((contract) => contract.applies)
  return price
    ? {
        source,
        amount: price.amount,
        price_id: price.id,
        min_quantity: price.min_quantity,
        price_list_type: null,
        is_tax_inclusive: row.currency_tax_inclusive ?? false,
      }
    : null
}

function discountedPrice(
  source: "tier_category_discount" | "tier_discount",
  list: Candidate | null,
  row: CandidatesRow,
  currencyCode: string,
): Candidate | null {
  const isForCategory = source === "tier_category_discount"
  const discount = row.discounts?.find(
    (next) => next.applies && (next.category_id !== null) === isForCategory,
  )
  return discount && list
    ? {
        ...list,
        source,
        amount: discountedAmount(list.amount, discount.rate_bps, currencyCode),
        price_id: discount.id,
      }
    : null
}

/** Core: the region's preference counts for a price with a rule on that region, else the currency's. */
function corePrice(
  source: "list" | "price_list",
  price: CorePriceRow | undefined,
  row: CandidatesRow,
): Candidate | null {
  if (!price) {
    return null
  }
  const byRegion = price.has_region_rule ? row.region_tax_inclusive : null
  return {
    source,
    amount: price.amount,
    price_id: price.id,
    min_quantity: price.min_quantity,
    price_list_type: price.price_list_type,
    is_tax_inclusive: byRegion ?? row.currency_tax_inclusive ?? false,
  }
}

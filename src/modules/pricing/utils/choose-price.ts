import { MathBN } from "@medusajs/framework/utils"
import type { PricePolicy, PriceSource } from "../types"

/** The most specific first: the order of the policy `most_specific`, and of equal amounts under `lowest`. */
const SPECIFICITY: readonly PriceSource[] = [
  "company_contract",
  "tier_contract",
  "tier_category_discount",
  "tier_discount",
  "price_list",
  "list",
]

export type Choosable = { source: PriceSource; amount: string }
export type ChoosableListed = Choosable & { price_list_type: string | null }

/**
 * The one rule by which a price is chosen among the candidates that apply (at most one per source; of core's two,
 * the one of `coreChoice`). `most_specific`: the company's own price, else its tier's, and so on. `lowest`: the
 * smallest amount, the most specific of equal ones.
 */
export function choosePrice<Candidate extends Choosable>(
  candidates: readonly Candidate[],
  policy: PricePolicy,
): Candidate | null {
  const bySpecificity = [...candidates].sort((a, b) => rank(a) - rank(b))
  if (policy === "most_specific") {
    return bySpecificity[0] ?? null
  }
  return bySpecificity.reduce<Candidate | null>(
    (lowest, next) => (lowest && MathBN.lte(lowest.amount, next.amount) ? lowest : next),
    null,
  )
}

/**
 * Core's own rule between the price for everyone and the first matching price of a price list: an override always
 * holds, a sale only where it is not dearer.
 */
export function coreChoice<Candidate extends ChoosableListed>(
  list: Candidate | null,
  priceList: Candidate | null,
): Candidate | null {
  if (!list || !priceList) {
    return priceList ?? list
  }
  if (priceList.price_list_type === "override") {
    return priceList
  }
  return MathBN.lte(priceList.amount, list.amount) ? priceList : list
}

function rank(candidate: Choosable): number {
  return SPECIFICITY.indexOf(candidate.source)
}

import type { BigNumberInput } from "@medusajs/framework/types"
import type { MomentInput } from "../../utils/plain-values"

/** How the price is chosen when several apply. */
export type PricePolicy = "most_specific" | "lowest"

/** Where a price comes from, the most specific first. */
export type PriceSource =
  "company_contract" | "tier_contract" | "tier_category_discount" | "tier_discount" | "price_list" | "list"

export type PriceRequest<Key = string> = {
  key: Key
  price_set_id: string
  quantity: BigNumberInput
}

export type ResolvePricesInput<Key = string> = {
  items: readonly PriceRequest<Key>[]
  /** Customer group of the buying company, and of its tier; null for a buyer without. */
  company_group_id: string | null
  tier_group_id: string | null
  /** All of the customer's groups: the rules of core's price lists see them. */
  customer_group_ids: readonly string[]
  currency_code: string
  region_id: string | null
  /** The moment whose prices apply. Default: now. */
  at?: Date
  /** Default: the module's option `pricePolicy`. */
  policy?: PricePolicy
  /** Adds every candidate, with what speaks for or against it. */
  explain?: boolean
}

/** Why a candidate is or is not the price: a code for programs, a sentence for people. */
export type CandidateVerdict =
  | "won"
  | "less_specific"
  | "higher"
  | "core_prefers_price_list"
  | "core_prefers_list"
  | "no_list_price"
  | "below_min_quantity"
  | "not_yet_valid"
  | "expired"
  | "superseded"

export type ExplainedCandidate = {
  source: PriceSource
  /** Null where it cannot be told: a discount without a list price to take it from. */
  amount: string | null
  won: boolean
  code: CandidateVerdict
  reason: string
  price_id: string
  min_quantity: string | null
  max_quantity: string | null
  rate_bps: number | null
  category_id: string | null
  price_list_id: string | null
  starts_at: Date | null
  ends_at: Date | null
}

/** Amounts are exact decimals per unit in the asked currency; null where the goods have no price in it. */
export type ResolvedPrice<Key = string> = {
  key: Key
  price_set_id: string
  amount: string | null
  /** The price for everyone (no price list) at this quantity. */
  list_amount: string | null
  source: PriceSource | null
  price_id: string | null
  is_tax_inclusive: boolean
  /** The quantity break that applies; null where the price holds for any quantity. */
  min_quantity: string | null
  candidates?: ExplainedCandidate[]
}

/** From `quantity` on the unit price is `amount`; null where the goods have no price from there on. */
export type PriceBreak = {
  quantity: string
  amount: string | null
  list_amount: string | null
  source: PriceSource | null
}

export type PriceWithBreaks<Key = string> = ResolvedPrice<Key> & { breaks: PriceBreak[] }

/** What a set-based write did: `unchanged` rows said what was known. */
export type ImportResult = { created: number; updated: number; unchanged: number }

/** What a sheet of changes did; `present` is each row's own amount before, null for none. */
export type ChangesWritten = {
  created: number
  updated: number
  ended: number
  present: (string | null)[]
}

/** What may be changed of a price; what identifies it (owner, goods, currency, break, start) may not. */
export type ContractPriceChanges = { amount?: BigNumberInput; ends_at?: MomentInput; source?: string | null }

export type TierDiscountChanges = { rate_bps?: number; ends_at?: MomentInput }

import type { BigNumberInput } from "@medusajs/framework/types"

export type CommissionLevel = 1 | 2
export type DistributorStatus = "active" | "suspended"
export type CommissionEntryKind = "accrual" | "clawback"
/** frozen until the return window of the completed order is over; reversed when wholly clawed back before payout. */
export type CommissionEntryStatus = "frozen" | "available" | "paid" | "reversed"

/** A line of an order as commission sees it. */
export type CommissionLine = {
  order_line_id: string
  product_id: string | null
  /** Every category that counts for the goods; name those above them too, if rules on them shall reach down. */
  category_ids: readonly string[]
  /** After discounts, without tax and shipping, in the order's currency. */
  net_amount: BigNumberInput
}

/** A placed order as commission sees it. */
export type CommissionOrder = {
  order_id: string
  /** The buying company and who ordered for it. */
  company_id: string
  customer_id: string
  tier_id: string | null
  currency_code: string
  /** The moment whose rules apply. */
  placed_at: Date
  lines: readonly CommissionLine[]
}

export type CommissionRuleTerms = {
  id: string
  level: CommissionLevel
  product_id: string | null
  category_id: string | null
  tier_id: string | null
  rate_bps: number
  priority: number
  starts_at: Date | null
  ends_at: Date | null
  created_at: Date
}

/** A distributor at their place above the buying company. */
export type UplineDistributor = {
  level: CommissionLevel
  distributor_id: string
  customer_id: string
  company_id: string
  is_suspended: boolean
}

/** What one distributor earns on one line. Amounts are exact decimals as text. */
export type ComputedEntry = {
  order_line_id: string
  distributor_id: string
  level: CommissionLevel
  rule_id: string
  base: string
  rate_bps: number
  amount: string
}

export type AccruedEntry = ComputedEntry & {
  id: string
  order_id: string
  status: CommissionEntryStatus
  currency_code: string
}

import type { BigNumberInput } from "@medusajs/framework/types"

export type CommissionLevel = 1 | 2
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

/** Who stands above an order's company, and every rule of their levels that some line may come under. */
export type EarningsTerms = { upline: readonly UplineDistributor[]; rules: readonly CommissionRuleTerms[] }

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

/** A line at placement and now, quantity × unit price; a line that is gone is not named at all. */
export type LineStanding = { order_line_id: string; placed_value: BigNumberInput; kept_value: BigNumberInput }

/** An order as it stands now, as far as it decides what its commission keeps. Amounts in the order's currency. */
export type OrderStanding = {
  order_id: string
  is_canceled: boolean
  completed_at: Date | null
  /** With tax and shipping, after returns and edits, before credits. */
  total: BigNumberInput
  /** Given back beyond returned goods since the order was placed, with tax. */
  credited: BigNumberInput
  lines: readonly LineStanding[]
}

/** An accrual with what has been taken back of it so far (negative sums). */
export type StandingAccrual = {
  id: string
  order_id: string
  order_line_id: string
  company_id: string
  distributor_id: string
  level: CommissionLevel
  rule_id: string
  base: string
  rate_bps: number
  amount: string
  currency_code: string
  status: CommissionEntryStatus
  available_at: Date | null
  clawbacks: number
  clawed_base: string
  clawed_amount: string
}

export type ComputedClawback = {
  reverses: StandingAccrual
  base: string
  amount: string
  /** Nothing of the accrual is left, and nothing of it was paid out: it and its clawbacks become `reversed`. */
  is_reversed: boolean
}

export type AccrualFigures = { base: string; rate_bps: number; amount: string }

/** Where a stored accrual and the one that the rules give differ; null: there is none on that side. */
export type AccrualDifference = {
  order_id: string
  order_line_id: string
  distributor_id: string
  level: CommissionLevel
  stored: AccrualFigures | null
  expected: AccrualFigures | null
}

/** Amounts as text. `reversed`: all that was ever taken back; the others are net of it. */
export type CommissionSums = {
  currency_code: string
  frozen: string
  available: string
  paid: string
  reversed: string
}

/** level 1: brought by the distributor; 2: brought by a distributor of a company that they brought. */
export type DownlineCompany = { company_id: string; level: CommissionLevel; referred_at: Date }

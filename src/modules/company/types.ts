import type { BigNumberInput } from "@medusajs/framework/types"

export type CompanyStatus = "pending" | "active" | "suspended"
export type MemberRole = "owner" | "buyer" | "finance" | "viewer"
export type MemberStatus = "active" | "inactive"

/** Amounts in the company's currency; null is no limit. */
export type SpendingLimits = {
  limit_per_order: BigNumberInput | null
  limit_per_day: BigNumberInput | null
  limit_per_week: BigNumberInput | null
  limit_per_month: BigNumberInput | null
}

/** Who buys: an active member with their company and its tier, read in one statement per request. */
export type Buyer = {
  customer_id: string
  email: string
  member: { id: string; role: MemberRole } & SpendingLimits
  company: {
    id: string
    code: string
    name: string
    status: CompanyStatus
    currency_code: string
    payment_terms_days: number
    customer_group_id: string
    tier_id: string
  }
  tier: { id: string; code: string; customer_group_id: string }
}

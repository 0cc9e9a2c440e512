import type { Buyer, CompanyStatus, MemberRole, SpendingLimits } from "../types"

export type BuyerRow = SpendingLimits & {
  customer_id: string
  email: string
  member_id: string
  role: MemberRole
  company_id: string
  company_code: string
  company_name: string
  status: CompanyStatus
  currency_code: string
  payment_terms_days: number
  company_group_id: string
  tier_id: string
  tier_code: string
  tier_group_id: string
  customer_group_ids: string[]
}

/**
 * Active members as buyers; callers append their condition. The email is core's: read here, in the same statement,
 * because every request of a buyer begins with it. A deleted customer is no buyer.
 */
export const SELECT_BUYER = `
  select m.customer_id, cu.email, m.id as member_id, m.role,
    m.limit_per_order, m.limit_per_day, m.limit_per_week, m.limit_per_month,
    c.id as company_id, c.code as company_code, c.name as company_name, c.status, c.currency_code,
    c.payment_terms_days, c.customer_group_id as company_group_id,
    t.id as tier_id, t.code as tier_code, t.customer_group_id as tier_group_id,
    array(select g.customer_group_id from customer_group_customer g
      where g.customer_id = m.customer_id and g.deleted_at is null) as customer_group_ids
  from company_member m
  join customer cu on cu.id = m.customer_id and cu.deleted_at is null
  join company c on c.id = m.company_id and c.deleted_at is null
  join tier t on t.id = c.tier_id
  where m.status = 'active' and m.deleted_at is null`

export function buyerFromRow(row: BuyerRow): Buyer {
  return {
    customer_id: row.customer_id,
    email: row.email,
    customer_group_ids: [...new Set([row.company_group_id, row.tier_group_id, ...row.customer_group_ids])],
    member: {
      id: row.member_id,
      role: row.role,
      limit_per_order: row.limit_per_order,
      limit_per_day: row.limit_per_day,
      limit_per_week: row.limit_per_week,
      limit_per_month: row.limit_per_month,
    },
    company: {
      id: row.company_id,
      code: row.company_code,
      name: row.company_name,
      status: row.status,
      currency_code: row.currency_code,
      payment_terms_days: row.payment_terms_days,
      customer_group_id: row.company_group_id,
      tier_id: row.tier_id,
    },
    tier: { id: row.tier_id, code: row.tier_code, customer_group_id: row.tier_group_id },
  }
}

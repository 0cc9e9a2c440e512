import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** A tier's discount as the terminal shows it. */
export type TierDiscountRow = {
  id: string
  tier: { id: string; code: string; name: string } | null
  category: { id: string; name: string } | null
  rate_bps: number
  starts_at: Date | null
  ends_at: Date | null
  created_at: Date
  updated_at: Date
}

export type TierDiscountFilters = { id: string | null; tier_id: string | null }

const TIER_DISCOUNTS = `
  select d.id, d.rate_bps, d.starts_at, d.ends_at, d.created_at, d.updated_at,
    case when t.id is not null then jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name) end as tier,
    case when d.category_id is not null then jsonb_build_object('id', d.category_id, 'name', c.name) end as category,
    count(*) over ()::int as count
  from tier_discount d
  left join tier t on t.customer_group_id = d.customer_group_id and t.deleted_at is null
  left join product_category c on c.id = d.category_id and c.deleted_at is null
  where d.deleted_at is null and (?::text is null or d.id = ?) and (?::text is null or t.id = ?)
  order by t.rank, t.code, c.mpath nulls first, d.starts_at nulls first, d.id
  limit ? offset ?`

/** A page of discounts with the count of all, one statement. Beyond the last page the count is not known: 0. */
export async function readTierDiscounts(
  container: MedusaContainer,
  { id, tier_id }: TierDiscountFilters,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ discounts: TierDiscountRow[]; count: number }> {
  const rows = await readAcross<TierDiscountRow & { count: number }>(container, TIER_DISCOUNTS, [
    id,
    id,
    tier_id,
    tier_id,
    limit,
    offset,
  ])
  return { discounts: rows.map(({ count: _, ...discount }) => discount), count: rows[0]?.count ?? 0 }
}

/** Customer groups of the tiers that exist, and which of the categories do. */
export async function readTierReferences(
  container: MedusaContainer,
  { tier_ids, category_ids }: { tier_ids: string[]; category_ids: string[] },
): Promise<{ groups: Map<string, string>; categories: Set<string> }> {
  const rows = await readAcross<{ id: string; group_id: string | null }>(
    container,
    `select id, customer_group_id as group_id from tier where id = any(?::text[]) and deleted_at is null
     union all
     select id, null from product_category where id = any(?::text[]) and deleted_at is null`,
    [tier_ids, category_ids],
  )
  const groups = new Map<string, string>()
  const categories = new Set<string>()
  for (const { id, group_id } of rows) {
    if (group_id === null) {
      categories.add(id)
    } else {
      groups.set(id, group_id)
    }
  }
  return { groups, categories }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** A tier as the page of prices lists it: how many customers are in it and what it gives them. */
export type TierOverview = {
  id: string
  code: string
  name: string
  rank: number
  customer_group_id: string
  /** Of those that the caller sees. */
  customers: number
  /** Prices of its own that are not over. */
  own_prices: number
  /** Discounts that are not over, the one on all goods first. */
  discounts: {
    id: string
    category: { id: string; name: string } | null
    rate_bps: number
    starts_at: string | null
    ends_at: string | null
  }[]
}

/** So many tiers and discounts of each are told. */
const MOST = 200

const STATEMENT = `
  select t.id, t.code, t.name, t.rank, t.customer_group_id,
    (select count(*)::int from company c where c.tier_id = t.id and c.deleted_at is null
      and (a.company_ids is null or c.id = any(a.company_ids))) as customers,
    (select count(*)::int from contract_price p where p.customer_group_id = t.customer_group_id
      and p.deleted_at is null and (p.ends_at is null or p.ends_at > now())) as own_prices,
    coalesce((
      select jsonb_agg(d.discount) from (
        select jsonb_build_object('id', d.id, 'rate_bps', d.rate_bps, 'starts_at', d.starts_at, 'ends_at', d.ends_at,
          'category', case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.name) end) as discount
        from tier_discount d left join product_category c on c.id = d.category_id and c.deleted_at is null
        where d.customer_group_id = t.customer_group_id and d.deleted_at is null
          and (d.ends_at is null or d.ends_at > now())
        order by c.mpath nulls first, d.starts_at nulls first, d.id limit ${MOST}) d), '[]') as discounts
  from (select ?::text[] as company_ids) a
  join tier t on t.deleted_at is null
  order by t.rank, t.id limit ${MOST}`

/** By rank, the lowest first; one statement. `companyIds`: companies that the caller sees, null for all. */
export async function readTierOverview(
  container: MedusaContainer,
  companyIds: readonly string[] | null,
): Promise<TierOverview[]> {
  return await readAcross<TierOverview>(container, STATEMENT, [companyIds])
}

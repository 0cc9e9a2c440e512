import type { Context } from "@medusajs/framework/types"
import { sql } from "../../../utils/sql"
import type { CommissionSums, DownlineCompany } from "../types"

/** Σ per currency; clawbacks count against the state that their accrual is in. */
export async function sumEntries(context: Context, distributorId: string): Promise<CommissionSums[]> {
  return await sql<CommissionSums>(
    context,
    `select currency_code,
       trim_scale(coalesce(sum(amount) filter (where status = 'frozen'), 0))::text as frozen,
       trim_scale(coalesce(sum(amount) filter (where status = 'available'), 0))::text as available,
       trim_scale(coalesce(sum(amount) filter (where status = 'paid'), 0))::text as paid,
       trim_scale(coalesce(-sum(amount) filter (where kind = 'clawback'), 0))::text as reversed
     from commission_entry where distributor_id = ? and deleted_at is null
     group by currency_code order by currency_code`,
    [distributorId],
  )
}

/** The companies on whose orders a distributor earns, the latest first, and how many there are. */
export async function findDownline(
  context: Context,
  distributorId: string,
  { skip, take }: { skip: number; take: number },
): Promise<{ companies: DownlineCompany[]; count: number }> {
  const rows = await sql<DownlineCompany & { count: number }>(
    context,
    `with first as (
       select company_id, referred_at from referral where distributor_id = ? and deleted_at is null
     ), downline as (
       select company_id, 1 as level, referred_at from first
       union all
       select r.company_id, 2 as level, r.referred_at
       from first f
       join distributor d on d.company_id = f.company_id and d.deleted_at is null
       join referral r on r.distributor_id = d.id and r.deleted_at is null
     ), page as (
       select * from downline order by referred_at desc, company_id limit ? offset ?
     )
     select p.company_id, p.level, p.referred_at, c.count
     from (select count(*)::int as count from downline) c left join page p on true
     order by p.referred_at desc, p.company_id`,
    [distributorId, take, skip],
  )
  return {
    count: rows[0].count,
    companies: rows
      .filter(({ company_id }) => company_id !== null)
      .map(({ company_id, level, referred_at }) => ({ company_id, level, referred_at })),
  }
}

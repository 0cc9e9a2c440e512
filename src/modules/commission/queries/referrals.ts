import type { Context } from "@medusajs/framework/types"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"

export type StandingReferral = { id: string; company_id: string; distributor_id: string; referred_at: Date }

/**
 * Lets no other transaction write referrals until this one ends; readers pass. A cycle of any length can arise from two
 * referrals at once, so row locks would not do.
 */
export async function lockReferrals(context: Context): Promise<void> {
  await sql(context, "lock table referral in share row exclusive mode")
}

export async function findReferral(context: Context, companyId: string): Promise<StandingReferral | null> {
  const [referral] = await sql<StandingReferral>(
    context,
    `select id, company_id, distributor_id, referred_at from referral where company_id = ? and deleted_at is null`,
    [companyId],
  )
  return referral ?? null
}

/** Whether `companyId` stands above `fromCompanyId` in the chain of referrers, at any height. */
export async function isAbove(context: Context, companyId: string, fromCompanyId: string): Promise<boolean> {
  const [{ is_above }] = await sql<{ is_above: boolean }>(
    context,
    `with recursive above as (
       select ?::text as company_id
       union
       select d.company_id from above a
       join referral r on r.company_id = a.company_id and r.deleted_at is null
       join distributor d on d.id = r.distributor_id and d.deleted_at is null
     )
     select exists (select from above where company_id = ?) as is_above`,
    [fromCompanyId, companyId],
  )
  return is_above
}

export async function insertReferral(
  context: Context,
  { company_id, distributor_id }: { company_id: string; distributor_id: string },
): Promise<StandingReferral> {
  const [referral] = await sql<StandingReferral>(
    context,
    `insert into referral (id, company_id, distributor_id, referred_at) values (?, ?, ?, now())
     returning id, company_id, distributor_id, referred_at`,
    [newId("rfl"), company_id, distributor_id],
  )
  return referral
}

/** Answers whether there was such a referral. Kept as deleted: accruals of its time are recomputed with it. */
export async function deleteReferral(
  context: Context,
  { company_id, distributor_id }: { company_id: string; distributor_id: string },
): Promise<boolean> {
  const deleted = await sql(
    context,
    `update referral set deleted_at = now(), updated_at = now()
     where company_id = ? and distributor_id = ? and deleted_at is null returning id`,
    [company_id, distributor_id],
  )
  return deleted.length > 0
}

import type { Context } from "@medusajs/framework/types"
import { sql } from "../../../utils/sql"
import type { UplineDistributor } from "../types"

/** `known_at`: referrals, distributors and suspensions as they stood then; "infinity": as they stand now. */
export type UplineQuestion = { order_id: string; company_id: string; known_at: string }

/** The two distributors above each buying company, in one statement for all. */
export async function findUplines(
  context: Context,
  questions: readonly UplineQuestion[],
): Promise<(UplineDistributor & { order_id: string })[]> {
  return await sql(context, UPLINES, [JSON.stringify(questions)])
}

function referrerOf(companyId: string, knownAt: string): string {
  const known = (table: string) =>
    `${table}.created_at <= ${knownAt} and (${table}.deleted_at is null or ${table}.deleted_at > ${knownAt})`
  return `join lateral (
    select d.id as distributor_id, d.customer_id, d.company_id, exists (
      select from distributor_suspension s
      where s.distributor_id = d.id and s.suspended_at <= ${knownAt}
        and (s.ended_at is null or s.ended_at > ${knownAt}) and s.deleted_at is null
    ) as is_suspended
    from referral r
    join distributor d on d.id = r.distributor_id and ${known("d")}
    where r.company_id = ${companyId} and ${known("r")}
  ) d on true`
}

/** The statement of `findUplines`. */
export const UPLINES = `with asked as (
   select * from jsonb_to_recordset(?::jsonb) as a(order_id text, company_id text, known_at timestamptz)
 ), first as (
   select a.order_id, a.known_at, d.* from asked a ${referrerOf("a.company_id", "a.known_at")}
 ), second as (
   select f.order_id, f.known_at, d.* from first f ${referrerOf("f.company_id", "f.known_at")}
 )
 select order_id, 1 as level, distributor_id, customer_id, company_id, is_suspended from first
 union all
 select order_id, 2 as level, distributor_id, customer_id, company_id, is_suspended from second`

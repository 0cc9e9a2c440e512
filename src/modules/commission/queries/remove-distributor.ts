import type { Context } from "@medusajs/framework/types"
import { sql } from "../../../utils/sql"

/** Deletes, softly, a distributor without entries and their referrals; false when there are entries. */
export async function removeUnlessEarned(context: Context, distributorId: string): Promise<boolean> {
  const removed = await sql(
    context,
    `with removed as (
       update distributor d set deleted_at = now(), updated_at = now()
       where d.id = ? and not exists (select from commission_entry e where e.distributor_id = d.id)
       returning d.id
     ), referrals as (
       update referral r set deleted_at = now(), updated_at = now()
       from removed where r.distributor_id = removed.id and r.deleted_at is null
     )
     select id from removed`,
    [distributorId],
  )
  return removed.length > 0
}

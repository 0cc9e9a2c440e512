import type { Context } from "@medusajs/framework/types"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"

export async function stopEarning(
  context: Context,
  { distributor_id, actor_id, reason }: { distributor_id: string; actor_id: string; reason: string },
): Promise<void> {
  await sql(
    context,
    `with suspension as (
       insert into distributor_suspension (id, distributor_id, suspended_at, actor_id, reason)
       values (?, ?, now(), ?, ?)
     )
     update distributor set status = 'suspended', updated_at = now() where id = ?`,
    [newId("dsus"), distributor_id, actor_id, reason, distributor_id],
  )
}

export async function resumeEarning(context: Context, distributorId: string): Promise<void> {
  await sql(
    context,
    `with suspension as (
       update distributor_suspension set ended_at = now(), updated_at = now()
       where distributor_id = ? and ended_at is null and deleted_at is null
     )
     update distributor set status = 'active', updated_at = now() where id = ?`,
    [distributorId, distributorId],
  )
}

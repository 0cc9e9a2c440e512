import type { Context } from "@medusajs/framework/types"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"
import type { StageSetting } from "../types"

export async function savedStages(context: Context): Promise<StageSetting[]> {
  return await sql<StageSetting>(
    context,
    `select stage, mode, min_total, overdue, over_credit from review_stage where deleted_at is null`,
  )
}

/** Sets the stages that are named, each a row of its own, in one statement. */
export async function saveStages(
  context: Context,
  settings: readonly StageSetting[],
  actorId: string,
): Promise<void> {
  const rows = settings.map((setting) => ({ ...setting, id: newId("rstg") }))
  await sql(
    context,
    `insert into review_stage (id, stage, mode, min_total, overdue, over_credit, actor_id)
     select s.id, s.stage, s.mode, nullif(s.min_total, 'null'), s.overdue, s.over_credit, ?
     from jsonb_to_recordset(?::jsonb) as s(id text, stage text, mode text, min_total jsonb, overdue boolean,
       over_credit boolean) order by s.stage
     on conflict (stage) where deleted_at is null do update set mode = excluded.mode,
       min_total = excluded.min_total, overdue = excluded.overdue, over_credit = excluded.over_credit,
       actor_id = excluded.actor_id, updated_at = now()`,
    [actorId, JSON.stringify(rows)],
  )
}

import type { Context } from "@medusajs/framework/types"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"
import type { RecordedChange } from "../types"

export async function recordChanges(context: Context, changes: readonly RecordedChange[]): Promise<void> {
  await sql(
    context,
    `insert into company_change (id, company_id, kind, before, after, actor_id)
     select id, company_id, kind, before, after, actor_id
     from jsonb_to_recordset(?::jsonb) as new (id text, company_id text, kind text, before text, after text,
       actor_id text)`,
    [JSON.stringify(changes.map((change) => ({ id: newId("cchg"), ...change })))],
  )
}

/** Takes back the record of a company's last change of this kind; for the compensation of the change alone. */
export async function eraseLastChange(
  context: Context,
  companyId: string,
  kind: RecordedChange["kind"],
): Promise<void> {
  await sql(
    context,
    `delete from company_change where id = (
       select id from company_change where company_id = ? and kind = ? order by created_at desc, id desc limit 1)`,
    [companyId, kind],
  )
}

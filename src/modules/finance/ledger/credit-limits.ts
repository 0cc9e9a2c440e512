import type { Context } from "@medusajs/framework/types"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"
import { raw } from "./columns"

export type NewLimit = {
  account_id: string
  company_id: string
  currency_code: string
  before: string | null
  after: string
  actor_id: string
  reason: string
}

/** Sets the limit of a locked account and records who did it and why, in one statement. */
export async function writeLimit(context: Context, limit: NewLimit): Promise<void> {
  await sql(
    context,
    `with n as (select ?::numeric as before, ?::numeric as after), recorded as (
       insert into credit_limit_change
         (id, company_id, currency_code, actor_id, reason, before, raw_before, after, raw_after)
       select ?, ?, ?, ?, ?, n.before, case when n.before is not null then ${raw("n.before")} end,
         n.after, ${raw("n.after")} from n
     ) update account a set credit_limit = n.after, raw_credit_limit = ${raw("n.after")}, updated_at = now()
       from n where a.id = ?`,
    [
      limit.before,
      limit.after,
      newId("clch"),
      limit.company_id,
      limit.currency_code,
      limit.actor_id,
      limit.reason,
      limit.account_id,
    ],
  )
}

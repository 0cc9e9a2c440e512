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

/** Sets the limits of locked accounts and records who did it and why, in one statement. */
export async function writeLimits(context: Context, limits: readonly NewLimit[]): Promise<void> {
  await sql(
    context,
    `with n as (
       select * from jsonb_to_recordset(?::jsonb) as n (id text, account_id text, company_id text, currency_code text,
         before numeric, after numeric, actor_id text, reason text)
     ), recorded as (
       insert into credit_limit_change
         (id, company_id, currency_code, actor_id, reason, before, raw_before, after, raw_after)
       select n.id, n.company_id, n.currency_code, n.actor_id, n.reason, n.before,
         case when n.before is not null then ${raw("n.before")} end, n.after, ${raw("n.after")} from n
     ) update account a set credit_limit = n.after, raw_credit_limit = ${raw("n.after")}, updated_at = now()
       from n where a.id = n.account_id`,
    [JSON.stringify(limits.map((limit) => ({ id: newId("clch"), ...limit })))],
  )
}

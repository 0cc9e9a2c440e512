import type { Context } from "@medusajs/framework/types"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"
import type { AccruedEntry, CommissionOrder, ComputedEntry } from "../types"

/**
 * Writes an order's accruals in one statement and answers with those that stand. An order that has accruals already
 * keeps them as they are, whatever its referrer or the rules have become since.
 */
export async function insertAccruals(
  context: Context,
  { order_id, company_id, currency_code }: CommissionOrder,
  entries: readonly ComputedEntry[],
): Promise<AccruedEntry[]> {
  const rows = entries.map((entry) => ({ ...entry, id: newId("cmn") }))
  return await sql<AccruedEntry>(
    context,
    `with standing as (
       select * from commission_entry where order_id = ? and kind = 'accrual' and deleted_at is null
     ), written as (
       insert into commission_entry (id, order_id, order_line_id, company_id, distributor_id, level, kind, rule_id,
         base, raw_base, rate_bps, amount, raw_amount, currency_code, status, reference)
       select e.id, ?, e.order_line_id, ?, e.distributor_id, e.level, 'accrual', e.rule_id,
         e.base::numeric, jsonb_build_object('value', e.base, 'precision', 20), e.rate_bps,
         e.amount::numeric, jsonb_build_object('value', e.amount, 'precision', 20), ?, 'frozen', 'placed:' || ?
       from jsonb_to_recordset(?::jsonb) as e(id text, order_line_id text, distributor_id text, level int,
         rule_id text, base text, rate_bps int, amount text)
       where not exists (select from standing)
       on conflict do nothing
       returning *
     )
     select id, order_id, order_line_id, distributor_id, level, rule_id, trim_scale(base)::text as base, rate_bps,
       trim_scale(amount)::text as amount, status, currency_code
     from (select * from standing union all select * from written) e
     order by order_line_id, level`,
    [order_id, order_id, company_id, currency_code, order_id, JSON.stringify(rows)],
  )
}

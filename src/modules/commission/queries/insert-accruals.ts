import type { Context } from "@medusajs/framework/types"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"
import type { CommissionOrder, ComputedEntry } from "../types"

/**
 * Writes an order's accruals in one statement. An order that has accruals already keeps them as they are, whatever its
 * referrer or the rules have become since.
 */
export async function insertAccruals(
  context: Context,
  { order_id, company_id, currency_code }: CommissionOrder,
  entries: readonly ComputedEntry[],
): Promise<void> {
  const rows = entries.map((entry) => ({ ...entry, id: newId("cmn") }))
  await sql(
    context,
    `insert into commission_entry (id, order_id, order_line_id, company_id, distributor_id, level, kind, rule_id,
       base, raw_base, rate_bps, amount, raw_amount, currency_code, status, reference)
     select e.id, asked.order_id, e.order_line_id, asked.company_id, e.distributor_id, e.level, 'accrual', e.rule_id,
       e.base::numeric, jsonb_build_object('value', e.base, 'precision', 20), e.rate_bps,
       e.amount::numeric, jsonb_build_object('value', e.amount, 'precision', 20), asked.currency_code, 'frozen',
       'placed:' || asked.order_id
     from (select ?::text as order_id, ?::text as company_id, ?::text as currency_code) asked,
       json_to_recordset(?::json) as e(id text, order_line_id text, distributor_id text, level int, rule_id text,
         base text, rate_bps int, amount text)
     where not exists (select from commission_entry standing
       where standing.order_id = asked.order_id and standing.kind = 'accrual' and standing.deleted_at is null)
     on conflict do nothing`,
    [order_id, company_id, currency_code, JSON.stringify(rows)],
  )
}

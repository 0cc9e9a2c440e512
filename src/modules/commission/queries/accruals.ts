import type { Context } from "@medusajs/framework/types"
import { sql } from "../../../utils/sql"
import type { AccruedEntry } from "../types"

/** The orders' accruals as they were written; clawbacks left out. */
export async function findAccruals(context: Context, orderIds: readonly string[]): Promise<AccruedEntry[]> {
  return await sql<AccruedEntry>(
    context,
    `select id, order_id, order_line_id, distributor_id, level, rule_id, trim_scale(base)::text as base, rate_bps,
       trim_scale(amount)::text as amount, status, currency_code
     from commission_entry where order_id = any(?::text[]) and kind = 'accrual' and deleted_at is null
     order by order_id, order_line_id, level`,
    [orderIds],
  )
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { readPlanned } from "../utils/sql"
import { IS_LISTED, isVisible } from "./order-list-conditions"
import { IS_CANCELED } from "./order-state"

/** What was ordered on one day of the merchant's calendar in one currency; the amount is exact, tax included. */
export type DaySales = { day: string; currency_code: string; orders: number; amount: string }

/**
 * Orders that were not cancelled, by day, of the last `days` days until today; days without any are absent. Of the
 * companies named, null: of all. One statement.
 */
export async function readSalesByDay(
  container: MedusaContainer,
  companyIds: readonly string[] | null,
  { days, timeZone }: { days: number; timeZone: string },
): Promise<DaySales[]> {
  const [isMine = { text: "true", params: [] }] = isVisible(companyIds)
  return await readPlanned<DaySales>(
    container,
    `select to_char(o.created_at at time zone ?::text, 'YYYY-MM-DD') as day, o.currency_code,
       count(*)::int as orders,
       trim_scale(sum(coalesce(s.totals->'raw_current_order_total'->>'value',
         s.totals->>'current_order_total')::numeric))::text as amount
     from "order" o
     left join order_summary s on s.order_id = o.id and s.version = o.version and s.deleted_at is null
     where ${IS_LISTED} and not ${IS_CANCELED} and ${isMine.text}
       and o.created_at >= (date_trunc('day', now() at time zone ?::text) - (? - 1) * interval '1 day')
         at time zone ?::text
     group by 1, 2 order by 1, 2`,
    [timeZone, ...isMine.params, timeZone, days, timeZone],
  )
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { readPage } from "./page"

/** Exact amounts in the currency's major unit, as text; open = amount − settled. */
export type OpenReceivable = {
  id: string
  order_id: string
  order_display_id: number | null
  currency_code: string
  amount: string
  settled: string
  open: string
  due_at: Date
  is_overdue: boolean
  created_at: Date
}

/** What a company still owes, the first due first. */
export async function readOpenReceivables(
  container: MedusaContainer,
  companyId: string,
  page: { limit: number; offset: number },
) {
  return await readPage<OpenReceivable>(
    container,
    {
      columns: `r.id, r.order_id, o.display_id as order_display_id, r.currency_code,
        trim_scale(r.amount)::text as amount, trim_scale(r.settled_amount)::text as settled,
        trim_scale(r.amount - r.settled_amount)::text as open, r.due_at, r.due_at < now() as is_overdue, r.created_at`,
      from: `from receivable r left join "order" o on o.id = r.order_id
        where r.company_id = ? and r.settled_amount < r.amount and r.deleted_at is null`,
      order: "r.due_at, r.id",
      params: [companyId],
    },
    page,
  )
}

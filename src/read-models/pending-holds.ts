import type { MedusaContainer } from "@medusajs/framework/types"
import { readPage } from "./page"

/** Exact amounts as text; held = amount − captured − voided. */
export type PendingHold = {
  id: string
  /** The order's id; of a checkout that never became an order, its payment session's. */
  reference: string
  order_display_id: number | null
  currency_code: string
  amount: string
  captured: string
  voided: string
  held: string
  created_at: Date
}

/** The orders that a company's held credit is for, the latest first. */
export async function readPendingHolds(
  container: MedusaContainer,
  companyId: string,
  page: { limit: number; offset: number },
) {
  return await readPage<PendingHold>(
    container,
    {
      columns: `h.id, h.reference, o.display_id as order_display_id, a.currency_code,
        trim_scale(h.amount)::text as amount, trim_scale(h.captured_amount)::text as captured,
        trim_scale(h.voided_amount)::text as voided,
        trim_scale(h.amount - h.captured_amount - h.voided_amount)::text as held, h.created_at`,
      from: `from hold h join account a on a.id = h.account_id left join "order" o on o.id = h.reference
        where h.company_id = ? and h.status = 'pending' and h.deleted_at is null`,
      order: "h.created_at desc, h.id desc",
      params: [companyId],
    },
    page,
  )
}

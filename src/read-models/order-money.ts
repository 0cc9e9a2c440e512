import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** What an order does to its company's credit. Amounts are exact decimal texts in the order's currency. */
export type OrderMoney = {
  currency_code: string
  company: { id: string; code: string; name: string }
  /** Null: no credit was granted in this currency. `overdue` is what the company should have paid by now. */
  credit: { limit: string; used: string; held: string; available: string; overdue: string } | null
  /** What the order has set aside, of which `held` is not captured yet; null: it is not on account. */
  hold: { amount: string; captured: string; held: string } | null
  /** What is owed for it; null: nothing. */
  owed: { amount: string; due_at: string; is_overdue: boolean } | null
}

const ORDER_MONEY = `
select case when c.id is not null then jsonb_build_object('currency_code', o.currency_code,
  'company', jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name),
  'credit', (select jsonb_build_object('limit', trim_scale(a.credit_limit)::text, 'used', trim_scale(a.balance)::text,
      'held', trim_scale(a.held)::text, 'available', trim_scale(a.credit_limit - a.balance - a.held)::text,
      'overdue', (select trim_scale(coalesce(sum(r.amount - r.settled_amount), 0))::text from receivable r
        where r.company_id = c.id and r.currency_code = o.currency_code and r.settled_amount < r.amount
          and r.due_at < now() and r.deleted_at is null))
    from account a where a.company_id = c.id and a.kind = 'receivable' and a.currency_code = o.currency_code
      and a.credit_limit is not null and a.deleted_at is null limit 1),
  'hold', (select jsonb_build_object('amount', trim_scale(sum(h.amount))::text,
      'captured', trim_scale(sum(h.captured_amount))::text,
      'held', trim_scale(sum(h.amount - h.captured_amount - h.voided_amount))::text)
    from hold h where h.reference = o.id and h.deleted_at is null having count(*) > 0),
  'owed', (select jsonb_build_object('amount', trim_scale(sum(r.amount - r.settled_amount))::text,
      'due_at', min(r.due_at), 'is_overdue', min(r.due_at) < now())
    from receivable r where r.order_id = o.id and r.settled_amount < r.amount and r.deleted_at is null
    having count(*) > 0)) end as money
from "order" o
left join order_company l on l.order_id = o.id and l.deleted_at is null
left join company c on c.id = l.company_id and c.deleted_at is null
where o.id = ? and o.deleted_at is null`

/** One statement. `money` is null for an order without a company; undefined: there is no such order. */
export async function readOrderMoney(
  container: MedusaContainer,
  orderId: string,
): Promise<{ money: OrderMoney | null } | undefined> {
  const [row] = await readAcross<{ money: OrderMoney | null }>(container, ORDER_MONEY, [orderId])
  return row
}

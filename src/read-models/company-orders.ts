import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** How far an order is: what has been done for a part of it counts as soon as it is done, delivery when all is. */
export const ORDER_STAGES = ["placed", "packed", "shipped", "delivered", "completed", "canceled"] as const
export type OrderStage = (typeof ORDER_STAGES)[number]

/** Where a page ended: the moment of its last order in microseconds since 1970, and its id. */
export type OrderPlace = { placed_at: string; id: string }

/** Amounts are exact decimal texts in the order's currency. */
export type CompanyOrder = {
  id: string
  display_id: number
  placed_at: Date
  /** The member whose order it is. */
  placed_by: string | null
  /** Null for orders that Medusa's own routes placed. */
  source: string | null
  po_number: string | null
  remark: string | null
  /** The day on which the buyer wants the goods. */
  requested_delivery_date: string | null
  currency_code: string
  total: string
  lines: number
  stage: OrderStage
  payment: {
    /** "credit", "offline" or the id of a payment provider; null where nothing says. */
    method: string | null
    /** `due`: on the company's account and not settled yet; `on_account`: not owed before it is shipped and captured. */
    status: "canceled" | "overdue" | "due" | "on_account" | "unpaid" | "paid"
    /** What the company still owes on its account for this order, and by when. */
    owed: string
    due_at: Date | null
  }
}

type Row = Omit<CompanyOrder, "payment"> & {
  place: string
  payment_method: string | null
  payment_status: CompanyOrder["payment"]["status"]
  owed: string
  due_at: Date | null
}

export type CompanyOrdersQuestion = {
  company_id: string
  /** Whether amounts on the company's account are told. */
  shows_account: boolean
  /** One order alone. */
  id: string | null
  stages: readonly OrderStage[] | null
  /** Number of the order, part of the buyer's own number, or the beginning of a SKU in it. */
  q: string | null
  after: OrderPlace | null
  limit: number
}

const ORDERS = `
with asked as (
  select * from jsonb_to_record(?::jsonb) as asked(company_id text, shows_account boolean, id text, stages jsonb,
    q text, pattern text, after jsonb, "limit" int)
)
select o.id, o.display_id, o.created_at as placed_at, p.source, o.currency_code,
  (extract(epoch from o.created_at) * 1000000)::bigint::text as place,
  coalesce(p.po_number, o.metadata->>'po_number') as po_number, coalesce(p.remark, o.metadata->>'remark') as remark,
  p.requested_delivery_date,
  coalesce(nullif(concat_ws(' ', c.first_name, c.last_name), ''), o.email) as placed_by,
  trim_scale(coalesce(s.totals->'raw_current_order_total'->>'value', s.totals->>'current_order_total')::numeric)::text
    as total,
  i.lines, stage.stage, p.answer->>'payment' as payment_method,
  trim_scale(coalesce(r.owed, 0))::text as owed, r.due_at,
  case when stage.stage = 'canceled' then 'canceled'
    when r.due_at < now() then 'overdue'
    when r.owed > 0 then 'due'
    when (s.totals->>'pending_difference')::numeric <= 0 then 'paid'
    when p.answer->>'payment' = 'credit' then 'on_account'
    else 'unpaid' end as payment_status
from asked
join order_company l on l.company_id = asked.company_id and l.deleted_at is null
join "order" o on o.id = l.order_id and o.deleted_at is null and not o.is_draft_order
  and (asked.id is null or o.id = asked.id)
left join placement p on p.order_id = o.id and p.deleted_at is null
left join customer c on c.id = o.customer_id
left join order_summary s on s.order_id = o.id and s.version = o.version and s.deleted_at is null
cross join lateral (
  select count(distinct coalesce(li.metadata->>'position', li.id))::int as lines,
    bool_and(item.delivered_quantity >= item.quantity) as is_delivered,
    bool_or(item.shipped_quantity > 0 or item.delivered_quantity > 0) as is_shipped,
    bool_or(item.fulfilled_quantity > 0) as is_packed,
    bool_or(li.variant_sku ilike asked.pattern || '%') as has_sku
  from order_item item join order_line_item li on li.id = item.item_id
  where item.order_id = o.id and item.version = o.version and item.quantity > 0 and item.deleted_at is null
) i
cross join lateral (
  select case when o.status in ('canceled', 'completed') then o.status::text
    when i.is_delivered then 'delivered' when i.is_shipped then 'shipped'
    when i.is_packed then 'packed' else 'placed' end as stage
) stage
left join lateral (
  select sum(r.amount - r.settled_amount) as owed, min(r.due_at) as due_at from receivable r
  where asked.shows_account and r.order_id = o.id and r.settled_amount < r.amount and r.deleted_at is null
) r on true
where (asked.stages is null or asked.stages \\? stage.stage)
  and (asked.q is null or o.display_id::text = asked.q or i.has_sku
    or coalesce(p.po_number, o.metadata->>'po_number') ilike '%' || asked.pattern || '%')
  and (asked.after is null or (o.created_at, o.id) <
    (to_timestamp(0) + (asked.after->>'placed_at')::bigint * interval '1 microsecond', asked.after->>'id'))
order by o.created_at desc, o.id desc
limit (select "limit" from asked)`

/** Orders of one company, the newest first, and where each stands in the list: one statement, whatever the page. */
export async function readCompanyOrders(
  container: MedusaContainer,
  question: CompanyOrdersQuestion,
): Promise<{ order: CompanyOrder; place: OrderPlace }[]> {
  const pattern = question.q && question.q.replace(/[\\%_]/g, "\\$&")
  const rows = await readAcross<Row>(container, ORDERS, [JSON.stringify({ ...question, pattern })])
  return rows.map(({ place, payment_method, payment_status, owed, due_at, ...order }) => ({
    order: { ...order, payment: { method: payment_method, status: payment_status, owed, due_at } },
    place: { placed_at: place, id: order.id },
  }))
}

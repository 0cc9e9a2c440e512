import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReviewState, Stage } from "../modules/order-review/types"
import { readAcross } from "../utils/sql"
import {
  IS_CANCELED,
  IS_OWN_ITEM,
  LINE_COUNT,
  owed,
  PAYMENT_STATUS,
  PLACE,
  PLACEMENT,
  PO_NUMBER,
  PROGRESS,
  STAGE,
  SUMMARY,
  TOTAL,
  type OrderPaymentStatus,
  type OrderPlace,
  type OrderStage,
} from "./order-state"

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
    status: OrderPaymentStatus
    /** What the company still owes on its account for this order, and by when. */
    owed: string
    due_at: Date | null
  }
  /** Where the merchant's review before shipping has it; null: no stage applied, or the order is cancelled. */
  review: { stage: Stage | null; state: ReviewState; reason: string | null } | null
}

/** What the merchant's review did with an order; why, only where it came back. */
export type ReviewEvent = {
  act: "approve" | "return" | "resubmit" | "reopen"
  stage: Stage
  reason: string | null
  at: string
}

type Row = Omit<CompanyOrder, "payment"> & {
  review_events: ReviewEvent[] | null
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
select o.id, o.display_id, o.created_at as placed_at, ${PLACE} as place, p.source, o.currency_code,
  ${PO_NUMBER} as po_number, coalesce(p.remark, o.metadata->>'remark') as remark, p.requested_delivery_date,
  coalesce(nullif(concat_ws(' ', c.first_name, c.last_name), ''), o.email) as placed_by,
  ${TOTAL} as total, ${LINE_COUNT} as lines, stage.stage, p.answer->>'payment' as payment_method,
  trim_scale(coalesce(r.owed, 0))::text as owed, r.due_at, ${PAYMENT_STATUS} as payment_status,
  case when rev.stages <> '{}' and not ${IS_CANCELED} then
    jsonb_build_object('stage', rev.stage, 'state', rev.state, 'reason', rev.reason) end as review,
  case when asked.id is not null then (
    select jsonb_agg(jsonb_build_object('act', e.act, 'stage', e.stage, 'at', e.at,
      'reason', case e.act when 'return' then e.reason end) order by e.at, e.id)
    from order_review_entry e where e.order_id = o.id and e.deleted_at is null) end as review_events
from asked
join order_company l on l.company_id = asked.company_id and l.deleted_at is null
join "order" o on o.id = l.order_id and o.deleted_at is null and not o.is_draft_order
  and (asked.id is null or o.id = asked.id)
left join customer c on c.id = o.customer_id
${PLACEMENT}
${SUMMARY}
${PROGRESS}
${STAGE}
${owed("asked.shows_account")}
left join order_review rev on rev.order_id = o.id and rev.deleted_at is null
where (asked.stages is null or asked.stages \\? stage.stage)
  and (asked.q is null or o.display_id::text = asked.q
    or ${PO_NUMBER} ilike '%' || asked.pattern || '%'
    or exists (select from order_item item join order_line_item li on li.id = item.item_id
      where ${IS_OWN_ITEM} and li.variant_sku ilike asked.pattern || '%'))
  and (asked.after is null or (o.created_at, o.id) <
    (to_timestamp(0) + (asked.after->>'placed_at')::bigint * interval '1 microsecond', asked.after->>'id'))
order by o.created_at desc, o.id desc
limit (select "limit" from asked)`

/**
 * Orders of one company, the newest first, and where each stands in the list: one statement, whatever the page. Of one
 * order alone (`id`) also what its review did.
 */
export async function readCompanyOrders(
  container: MedusaContainer,
  question: CompanyOrdersQuestion,
): Promise<{ order: CompanyOrder; place: OrderPlace; review_events: ReviewEvent[] }[]> {
  const pattern = question.q && question.q.replace(/[\\%_]/g, "\\$&")
  const rows = await readAcross<Row>(container, ORDERS, [JSON.stringify({ ...question, pattern })])
  return rows.map(({ place, payment_method, payment_status, owed, due_at, review_events, ...order }) => ({
    order: { ...order, payment: { method: payment_method, status: payment_status, owed, due_at } },
    place: { placed_at: place, id: order.id },
    review_events: review_events ?? [],
  }))
}

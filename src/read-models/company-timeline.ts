import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"
import { ACTOR_NAME, JOIN_ACTOR } from "./actor"

/** `on_account`: no money moved, the order was charged to the company's account or credited to it. */
type Payment = {
  order_id: string
  display_id: number
  currency_code: string
  amount: string
  on_account: boolean
}

/** Amounts are exact decimal texts; names of tiers are those of today. */
export type CompanyEventDetails = {
  registered: Record<string, never>
  status: { before: string; after: string }
  tier: { before: string; after: string }
  credit_limit: { currency_code: string; before: string | null; after: string; reason: string }
  order_placed: { order_id: string; display_id: number; currency_code: string; total: string | null }
  order_canceled: { order_id: string; display_id: number }
  payment: Payment
  refund: Payment
  return: { order_id: string; display_id: number; return_id: string }
  note: { text: string }
}
export type CompanyEventKind = keyof CompanyEventDetails

export type CompanyEvent = {
  [Kind in CompanyEventKind]: {
    /** Of the event; the same in every answer. */
    id: string
    kind: Kind
    at: Date
    /** Null where nobody of the merchant's is recorded. */
    actor: { id: string; name: string | null } | null
    details: CompanyEventDetails[Kind]
  }
}[CompanyEventKind]

/** Where a page ended: the moment of its last event in microseconds since 1970, and the event's id. */
export type EventPlace = { placed_at: string; id: string }

const TIMELINE = `
  with asked as (
    select ?::text as company_id, ?::bigint as after_at, ?::text as after_id, ?::int as page_size
  ),
  orders as materialized (
    select o.id, o.display_id, o.currency_code, o.created_at, o.canceled_at, o.version
    from asked
    join order_company l on l.company_id = asked.company_id and l.deleted_at is null
    join "order" o on o.id = l.order_id and o.deleted_at is null and not o.is_draft_order
  ),
  payments as materialized (
    select p.id, p.currency_code, o.id as order_id, o.display_id, p.provider_id = 'pp_credit_credit' as on_account
    from orders o
    join order_payment_collection l on l.order_id = o.id and l.deleted_at is null
    join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
  ),
  events as (
    select 'registered' as kind, c.id, c.created_at as at, null as actor_id, '{}'::jsonb as details
    from asked join company c on c.id = asked.company_id
    union all
    select h.kind, h.id, h.created_at, h.actor_id,
      jsonb_build_object('before', coalesce(b.name, h.before), 'after', coalesce(a.name, h.after))
    from asked join company_change h on h.company_id = asked.company_id and h.deleted_at is null
    left join tier b on h.kind = 'tier' and b.id = h.before
    left join tier a on h.kind = 'tier' and a.id = h.after
    union all
    select 'credit_limit', h.id, h.created_at, h.actor_id, jsonb_build_object('currency_code', h.currency_code,
      'before', trim_scale(h.before)::text, 'after', trim_scale(h.after)::text, 'reason', h.reason)
    from asked join credit_limit_change h on h.company_id = asked.company_id and h.deleted_at is null
    union all
    select 'order_placed', o.id, o.created_at, null, jsonb_build_object('order_id', o.id, 'display_id', o.display_id,
      'currency_code', o.currency_code, 'total', trim_scale(coalesce(
        s.totals->'raw_current_order_total'->>'value', s.totals->>'current_order_total')::numeric)::text)
    from orders o
    left join order_summary s on s.order_id = o.id and s.version = o.version and s.deleted_at is null
    union all
    select 'order_canceled', o.id, o.canceled_at, null,
      jsonb_build_object('order_id', o.id, 'display_id', o.display_id)
    from orders o where o.canceled_at is not null
    union all
    select 'payment', m.id, m.created_at, m.created_by, jsonb_build_object('order_id', p.order_id,
      'display_id', p.display_id, 'currency_code', p.currency_code, 'amount', trim_scale(m.amount)::text, 'on_account', p.on_account)
    from payments p join capture m on m.payment_id = p.id and m.deleted_at is null
    union all
    select 'refund', m.id, m.created_at, m.created_by, jsonb_build_object('order_id', p.order_id,
      'display_id', p.display_id, 'currency_code', p.currency_code, 'amount', trim_scale(m.amount)::text, 'on_account', p.on_account)
    from payments p join refund m on m.payment_id = p.id and m.deleted_at is null
    union all
    select 'return', r.id, r.created_at, null,
      jsonb_build_object('order_id', o.id, 'display_id', o.display_id, 'return_id', r.id)
    from orders o join "return" r on r.order_id = o.id and r.status <> 'open' and r.deleted_at is null
    union all
    select 'note', n.id, n.created_at, n.author_id, jsonb_build_object('text', n.text)
    from asked join company_note n on n.company_id = asked.company_id and n.deleted_at is null
  )
  select e.kind, e.id, e.at, (extract(epoch from e.at) * 1000000)::bigint::text as placed_at, e.details,
    case when e.actor_id is not null then jsonb_build_object('id', e.actor_id, 'name', ${ACTOR_NAME}) end as actor
  from (
    select kind, kind || ':' || id as id, at, actor_id, details from events
  ) e
  cross join asked
  ${JOIN_ACTOR("e.actor_id")}
  where asked.after_id is null
    or (e.at, e.id) < (to_timestamp(0) + asked.after_at * interval '1 microsecond', asked.after_id)
  order by e.at desc, e.id desc
  limit (select page_size from asked)`

/** What happened to a company, the newest first, and where each event stands: one statement, whatever the page. */
export async function readCompanyTimeline(
  container: MedusaContainer,
  { company_id, after, limit }: { company_id: string; after: EventPlace | null; limit: number },
): Promise<{ event: CompanyEvent; place: EventPlace }[]> {
  const rows = await readAcross<CompanyEvent & { placed_at: string }>(container, TIMELINE, [
    company_id,
    after?.placed_at ?? null,
    after?.id ?? null,
    limit,
  ])
  return rows.map(({ placed_at, ...event }) => ({
    event,
    place: { placed_at, id: event.id },
  }))
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { STAGES, type Act, type ReviewState, type Stage } from "../modules/order-review/types"
import { readAcross } from "../utils/sql"
import { IS_CANCELED, SUMMARY, TOTAL } from "./order-state"
import { readPage } from "./page"

/** The companies whose orders whoever asks may see; null: all. */
type Seen = readonly string[] | null

export type OrderReviewRow = {
  order_id: string
  display_id: number
  placed_at: Date
  company: { id: string; code: string; name: string } | null
  currency_code: string
  /** What the order comes to now, as exact decimal text. */
  total: string
  /** Those that it has to pass, or had to. */
  stages: Stage[]
  stage: Stage | null
  state: ReviewState
  reason: string | null
  /** Whose act was the last, and what they are called; null: nobody's. */
  by: string | null
  by_name: string | null
  /** Since when it stands there. */
  since: Date
}

/** A cancelled order has left the pipeline, wherever it stood. */
const UNDER_REVIEW = `from order_review r
  join "order" o on o.id = r.order_id and o.deleted_at is null and not ${IS_CANCELED}`

/** What a member of staff, or the secret key of a program, is called. `actor` names a column. */
const nameOf = (actor: string) => `coalesce(
  (select coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.email) from "user" u where u.id = ${actor}),
  (select k.title from api_key k where k.id = ${actor}))`

const COLUMNS = `r.order_id, o.display_id, o.created_at as placed_at, o.currency_code, ${TOTAL} as total, r.stages,
  r.stage, r.state, r.reason, r.actor_id as by, ${nameOf("r.actor_id")} as by_name, r.since,
  (select jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name) from company c
    where c.id = r.company_id) as company`

export type ReviewFilters = {
  stage?: Stage
  state?: ReviewState
  company_id?: string
  company_ids: Seen
  limit: number
  offset: number
}

/** Reviews, the one that stands where it stands longest first. Two statements. */
export async function readOrderReviews(container: MedusaContainer, filters: ReviewFilters) {
  const { stage, state, company_id, company_ids, ...page } = filters
  const conditions: [string, string | readonly string[] | undefined][] = [
    ["r.stage = ?", stage],
    ["r.state = ?", state],
    ["r.company_id = ?", company_id],
    ["r.company_id = any(?::text[])", company_ids ?? undefined],
  ]
  const given = conditions.filter(([, value]) => value !== undefined)
  return await readPage<OrderReviewRow>(
    container,
    {
      columns: COLUMNS,
      from: [`${UNDER_REVIEW} ${SUMMARY} where r.deleted_at is null`, ...given.map(([sql]) => sql)].join(
        " and ",
      ),
      order: "r.since, r.order_id",
      params: given.map(([, value]) => value),
    },
    page,
  )
}

/** How many orders wait in each stage. One statement. */
export async function countWaitingReviews(
  container: MedusaContainer,
  companyIds: Seen,
): Promise<Record<Stage, number>> {
  const rows = await readAcross<{ stage: Stage; count: number }>(
    container,
    `select r.stage, count(*)::int as count ${UNDER_REVIEW}
     where r.state = 'waiting' and (?::text[] is null or r.company_id = any(?::text[])) and r.deleted_at is null
     group by r.stage`,
    [companyIds, companyIds],
  )
  const of = (stage: Stage) => rows.find((row) => row.stage === stage)?.count ?? 0
  return Object.fromEntries(STAGES.map((stage) => [stage, of(stage)])) as Record<Stage, number>
}

export type ReviewEntry = {
  stage: Stage
  act: Act | "reopen"
  by: string | null
  by_name: string | null
  reason: string | null
  at: Date
}

/** Null: nothing was decided about the order. */
export type OrderReviewInFull = { review: OrderReviewRow | null; entries: ReviewEntry[] }

/** Where an order stands and all that was done to it, the latest last; null for an order that is not seen. One statement. */
export async function readOrderReview(
  container: MedusaContainer,
  orderId: string,
  companyIds: Seen,
): Promise<OrderReviewInFull | null> {
  const [found] = await readAcross<OrderReviewInFull>(
    container,
    `select case when r.id is null then null else to_jsonb(row_) end as review,
       coalesce((select jsonb_agg(to_jsonb(entry) - 'id' order by entry.at, entry.id) from (
         select e.id, e.stage, e.act, e.actor_id as by, ${nameOf("e.actor_id")} as by_name, e.reason, e.at
         from order_review_entry e where e.order_id = o.id and e.deleted_at is null) entry), '[]') as entries
     from "order" o
     left join order_company l on l.order_id = o.id and l.deleted_at is null
     left join order_review r on r.order_id = o.id and r.deleted_at is null
     ${SUMMARY}
     cross join lateral (select ${COLUMNS}) row_
     where o.id = ? and (?::text[] is null or l.company_id = any(?::text[])) and o.deleted_at is null`,
    [orderId, companyIds, companyIds],
  )
  if (!found) {
    return null
  }
  const { review, entries } = found
  // Out of JSON they come as texts.
  return {
    review: review && { ...review, placed_at: new Date(review.placed_at), since: new Date(review.since) },
    entries: entries.map((entry) => ({ ...entry, at: new Date(entry.at) })),
  }
}

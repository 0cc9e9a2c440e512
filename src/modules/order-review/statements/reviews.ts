import type { Context } from "@medusajs/framework/types"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"
import type { ActInput, OrderToReview, ReviewChange, Standing } from "../types"

export type ReviewRow = Standing & {
  order_id: string
  company_id: string | null
  total: string
  order_version: number
}

const COLUMNS = `r.order_id, r.company_id, r.stages, r.stage, r.state, r.reason, r.total, r.order_version`

/** Writes the review of an order that has none. False: it has one. */
export async function insertReview(
  context: Context,
  order: OrderToReview & { order_version: number },
  standing: Standing,
): Promise<boolean> {
  const rows = await sql(
    context,
    `insert into order_review (id, order_id, company_id, stages, stage, state, total, order_version)
     values (?, ?, ?, ?::text[], ?, ?, ?, ?)
     on conflict (order_id) where deleted_at is null do nothing returning id`,
    [
      newId("orev"),
      order.order_id,
      order.company_id,
      standing.stages,
      standing.stage,
      standing.state,
      order.total,
      order.order_version,
    ],
  )
  return rows.length === 1
}

/** Locks an order's review for an act: of an order that is not cancelled, of a company that whoever acts may see. */
export async function lockReviewToAct(
  context: Context,
  { order_id, company_ids }: Pick<ActInput, "order_id" | "company_ids">,
): Promise<(ReviewRow & { is_canceled: boolean }) | undefined> {
  const [review] = await sql<ReviewRow & { is_canceled: boolean }>(
    context,
    `select ${COLUMNS}, (o.status = 'canceled' or o.canceled_at is not null) as is_canceled
     from order_review r join "order" o on o.id = r.order_id and o.deleted_at is null
     where r.order_id = ? and (?::text[] is null or r.company_id = any(?::text[])) and r.deleted_at is null
     for update of r`,
    [order_id, company_ids, company_ids],
  )
  return review
}

export async function lockReview(context: Context, orderId: string): Promise<ReviewRow | undefined> {
  const [review] = await sql<ReviewRow>(
    context,
    `select ${COLUMNS} from order_review r where r.order_id = ? and r.deleted_at is null for update`,
    [orderId],
  )
  return review
}

/** Moves a review and logs the act, in one statement. */
export async function moveReview(
  context: Context,
  { order_id, act, reason, ...to }: ReviewChange,
  log: { stage: string; actor_id: string | null; reason: string | null },
): Promise<void> {
  await sql(
    context,
    `with moved as (
       update order_review set stages = ?::text[], stage = ?, state = ?, reason = ?, actor_id = ?, since = now(),
         updated_at = now() where order_id = ? and deleted_at is null returning order_id
     ) insert into order_review_entry (id, order_id, stage, act, actor_id, reason)
       select ?, order_id, ?, ?, ?, ? from moved`,
    [
      to.stages,
      to.stage,
      to.state,
      reason,
      log.actor_id,
      order_id,
      newId("oreve"),
      log.stage,
      act,
      log.actor_id,
      log.reason,
    ],
  )
}

/** What its review was decided on last, and the stages that it has to pass by that. */
export async function noteDecided(
  context: Context,
  {
    order_id,
    stages,
    total,
    order_version,
  }: Pick<ReviewRow, "order_id" | "stages" | "total" | "order_version">,
): Promise<void> {
  await sql(
    context,
    `update order_review set stages = ?::text[], total = ?, order_version = ?, updated_at = now()
     where order_id = ? and deleted_at is null`,
    [stages, total, order_version, order_id],
  )
}

import type { Context } from "@medusajs/framework/types"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"
import type { ComputedClawback, OrderStanding, StandingAccrual } from "../types"

/**
 * The orders' accruals, locked in id order, with what has been taken back of each. Two statements: the second sees
 * what another transaction had committed before it let go of the lock.
 */
export async function lockAccruals(
  context: Context,
  orderIds: readonly string[],
): Promise<StandingAccrual[]> {
  const locked = await sql<{ id: string }>(
    context,
    `select id from commission_entry
     where order_id = any(?::text[]) and kind = 'accrual' and deleted_at is null order by id for update`,
    [orderIds],
  )
  if (!locked.length) {
    return []
  }
  return await sql<StandingAccrual>(
    context,
    `select a.id, a.order_id, a.order_line_id, a.company_id, a.distributor_id, a.level, a.rule_id,
       a.base::text as base, a.rate_bps, a.amount::text as amount, a.currency_code, a.status, a.available_at,
       c.clawbacks, c.clawed_base, c.clawed_amount
     from commission_entry a
     cross join lateral (
       select count(*)::int as clawbacks, coalesce(sum(e.base), 0)::text as clawed_base,
         coalesce(sum(e.amount), 0)::text as clawed_amount
       from commission_entry e
       where e.order_id = a.order_id and e.reverses_id = a.id and e.deleted_at is null
     ) c
     where a.id = any(?::text[])`,
    [locked.map(({ id }) => id)],
  )
}

/**
 * Appends clawbacks (of locked accruals) and marks what is wholly taken back. `cause` and the clawback's number make
 * the reference. What was paid out already is taken from what becomes available next.
 */
export async function insertClawbacks(
  context: Context,
  clawbacks: readonly ComputedClawback[],
  cause: string,
): Promise<void> {
  const rows = clawbacks.map(({ reverses, base, amount }) => ({
    ...reverses,
    id: newId("cmn"),
    base,
    amount,
    status: reverses.status === "frozen" ? "frozen" : "available",
    reverses_id: reverses.id,
    reference: `${cause}:${reverses.clawbacks + 1}`,
  }))
  await sql(
    context,
    `insert into commission_entry (id, order_id, order_line_id, company_id, distributor_id, level, kind, rule_id,
       base, raw_base, rate_bps, amount, raw_amount, currency_code, status, available_at, reverses_id, reference)
     select e.id, e.order_id, e.order_line_id, e.company_id, e.distributor_id, e.level, 'clawback', e.rule_id,
       e.base::numeric, jsonb_build_object('value', e.base, 'precision', 20), e.rate_bps,
       e.amount::numeric, jsonb_build_object('value', e.amount, 'precision', 20), e.currency_code, e.status,
       case when e.status = 'available' then now() else e.available_at end, e.reverses_id, e.reference
     from jsonb_to_recordset(?::jsonb) as e(id text, order_id text, order_line_id text, company_id text,
       distributor_id text, level int, rule_id text, base text, rate_bps int, amount text, currency_code text,
       status text, available_at timestamptz, reverses_id text, reference text)`,
    [JSON.stringify(rows)],
  )
  const reversed = clawbacks.filter(({ is_reversed }) => is_reversed).map(({ reverses }) => reverses)
  if (reversed.length) {
    await sql(
      context,
      `update commission_entry set status = 'reversed', updated_at = now()
       where order_id = any(?::text[]) and (id = any(?::text[]) or reverses_id = any(?::text[]))
         and status <> 'paid' and deleted_at is null`,
      [reversed.map(({ order_id }) => order_id), reversed.map(({ id }) => id), reversed.map(({ id }) => id)],
    )
  }
}

/** Starts the return window of completed orders whose commission is still frozen without a date. */
export async function scheduleRelease(
  context: Context,
  standings: readonly OrderStanding[],
  returnWindowDays: number,
): Promise<void> {
  const completed = standings.flatMap(({ order_id, completed_at }) =>
    completed_at ? [{ order_id, completed_at }] : [],
  )
  if (!completed.length) {
    return
  }
  await sql(
    context,
    `update commission_entry e
     set available_at = c.completed_at + make_interval(days => ?), updated_at = now()
     from jsonb_to_recordset(?::jsonb) as c(order_id text, completed_at timestamptz)
     where e.order_id = c.order_id and e.status = 'frozen' and e.available_at is null and e.deleted_at is null`,
    [returnWindowDays, JSON.stringify(completed)],
  )
}

/**
 * Frozen entries whose date has come become available; answers how many. Accruals are locked first, so that a clawback
 * that was being written is released together with what it takes from.
 */
export async function releaseDue(context: Context, at: Date): Promise<number> {
  await sql(
    context,
    `select id from commission_entry
     where status = 'frozen' and available_at <= ? and kind = 'accrual' and deleted_at is null
     order by id for update`,
    [at],
  )
  const [{ released }] = await sql<{ released: number }>(
    context,
    `with released as (
       update commission_entry set status = 'available', updated_at = now()
       where status = 'frozen' and available_at <= ? and deleted_at is null returning 1
     )
     select count(*)::int as released from released`,
    [at],
  )
  return released
}

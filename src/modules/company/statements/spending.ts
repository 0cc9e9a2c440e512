import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { newId } from "../../../utils/ids"
import { decimalText, rawAmount } from "../../../utils/money"
import { sql } from "../../../utils/sql"
import type { SpendingLimits, SpendInput } from "../types"
import type { Spent } from "../utils/check-spending-limits"
import type { Periods } from "../utils/local-periods"

export async function limitsOf(
  context: Context,
  memberId: string,
  lock: "for update" | "without lock",
): Promise<SpendingLimits> {
  const [limits] = await sql<SpendingLimits>(
    context,
    `select limit_per_order, limit_per_day, limit_per_week, limit_per_month
     from company_member where id = ? and deleted_at is null ${lock === "for update" ? lock : ""}`,
    [memberId],
  )
  if (!limits) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Company member ${memberId} was not found`)
  }
  return limits
}

/** As the statement finds it: what the same statement inserts is not among it. */
const SPENT = `select
    coalesce(sum(amount) filter (where placed_at >= ? and placed_at < ?), 0) as day,
    coalesce(sum(amount) filter (where placed_at >= ? and placed_at < ?), 0) as week,
    coalesce(sum(amount) filter (where placed_at >= ? and placed_at < ?), 0) as month
  from member_spend
  where member_id = ? and voided_at is null and deleted_at is null
    and placed_at >= least(?::timestamptz, ?::timestamptz)
    and placed_at < greatest(?::timestamptz, ?::timestamptz)`

function spentParams(memberId: string, { day, week, month }: Periods) {
  return [
    ...[day, week, month].flatMap(({ start, end }) => [start, end]),
    memberId,
    week.start,
    month.start,
    week.end,
    month.end,
  ]
}

/** What the member's orders in these periods took, without the cancelled ones. */
export async function spentIn(context: Context, memberId: string, periods: Periods): Promise<Spent> {
  const [spent] = await sql<Spent>(context, SPENT, spentParams(memberId, periods))
  return spent
}

/**
 * Counts an order, in one statement, and tells what its member had spent before it. Null: the order was counted already,
 * with this member and amount; another member or amount is a CONFLICT. The member's row must be locked.
 */
export async function countSpend(
  context: Context,
  spend: SpendInput,
  periods: Periods,
): Promise<Spent | null> {
  const amount = decimalText(spend.amount)
  const [{ is_new, is_same, ...spent }] = await sql<Spent & { is_new: boolean; is_same: boolean | null }>(
    context,
    `with counted as (
       insert into member_spend (id, member_id, company_id, order_id, amount, raw_amount, placed_at)
       values (?, ?, ?, ?, ?, ?, ?)
       on conflict (order_id) where deleted_at is null do nothing returning id
     )
     select spent.*, exists (select from counted) as is_new,
       (select member_id = ? and amount = ?::numeric from member_spend
        where order_id = ? and deleted_at is null) as is_same
     from (${SPENT}) spent`,
    [
      newId("mspd"),
      spend.member_id,
      spend.company_id,
      spend.order_id,
      amount,
      rawAmount(spend.amount),
      spend.placed_at,
      spend.member_id,
      amount,
      spend.order_id,
      ...spentParams(spend.member_id, periods),
    ],
  )
  if (!is_new && !is_same) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `Order ${spend.order_id} is counted already, with another member or amount than ` +
        `${spend.member_id} and ${amount}`,
    )
  }
  return is_new ? spent : null
}

export async function markSpendVoided(
  context: Context,
  orderIds: readonly string[],
  isVoided: boolean,
): Promise<string[]> {
  const changed = await sql<{ order_id: string }>(
    context,
    `update member_spend set voided_at = ${isVoided ? "now()" : "null"}, updated_at = now()
     where order_id = any(?::text[]) and voided_at is ${isVoided ? "null" : "not null"} and deleted_at is null
     returning order_id`,
    [orderIds],
  )
  return changed.map(({ order_id }) => order_id)
}

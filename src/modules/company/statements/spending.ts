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

/** What the member's orders in these periods took, without the cancelled ones. */
export async function spentIn(
  context: Context,
  memberId: string,
  { day, week, month }: Periods,
): Promise<Spent> {
  const [spent] = await sql<Spent>(
    context,
    `select
       coalesce(sum(amount) filter (where placed_at >= ? and placed_at < ?), 0) as day,
       coalesce(sum(amount) filter (where placed_at >= ? and placed_at < ?), 0) as week,
       coalesce(sum(amount) filter (where placed_at >= ? and placed_at < ?), 0) as month
     from member_spend
     where member_id = ? and voided_at is null and deleted_at is null
       and placed_at >= least(?::timestamptz, ?::timestamptz)
       and placed_at < greatest(?::timestamptz, ?::timestamptz)`,
    [
      ...[day, week, month].flatMap(({ start, end }) => [start, end]),
      memberId,
      week.start,
      month.start,
      week.end,
      month.end,
    ],
  )
  return spent
}

/** Whether the order is counted already, with this member and amount; another member or amount is a CONFLICT. */
export async function isCounted(context: Context, spend: SpendInput): Promise<boolean> {
  const [known] = await sql<{ is_same: boolean }>(
    context,
    `select member_id = ? and amount = ?::numeric as is_same
     from member_spend where order_id = ? and deleted_at is null`,
    [spend.member_id, decimalText(spend.amount), spend.order_id],
  )
  if (known && !known.is_same) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      `Order ${spend.order_id} is counted already, with another member or amount than ` +
        `${spend.member_id} and ${decimalText(spend.amount)}`,
    )
  }
  return Boolean(known)
}

export async function insertSpend(context: Context, spend: SpendInput): Promise<void> {
  await sql(
    context,
    `insert into member_spend (id, member_id, company_id, order_id, amount, raw_amount, placed_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [
      newId("mspd"),
      spend.member_id,
      spend.company_id,
      spend.order_id,
      decimalText(spend.amount),
      rawAmount(spend.amount),
      spend.placed_at,
    ],
  )
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

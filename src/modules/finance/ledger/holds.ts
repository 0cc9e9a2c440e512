import type { Context } from "@medusajs/framework/types"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"
import type { HoldStatus } from "../types"
import type { HoldFigures, HoldMove } from "../utils/hold-moves"
import { ACCOUNT_COLUMNS, type AccountRow } from "./accounts"
import { moveBy, raw, text } from "./columns"

export type HoldRow = HoldFigures & { account_id: string; company_id: string; reference: string }

export type NewHold = {
  company_id: string
  currency_code: string
  reference: string
  amount: string
  tax_amount: string
  idempotency_key: string
  input_hash: string
}

export async function holdByKey(context: Context, key: string) {
  const [hold] = await sql<{ id: string; status: HoldStatus; input_hash: string }>(
    context,
    `select id, status, input_hash from hold where idempotency_key = ? and deleted_at is null`,
    [key],
  )
  return hold
}

/**
 * Sets the amount aside on the company's account and writes the hold, in one statement, in the account's lock. `hold_id`
 * is null when the key is used already; the amount is then set aside all the same: give it back or end the
 * transaction. Undefined: the account grants too little, or there is none.
 */
export async function takeHold(
  context: Context,
  hold: NewHold,
): Promise<{ account_id: string; hold_id: string | null } | undefined> {
  const [taken] = await sql<{ account_id: string; hold_id: string | null }>(
    context,
    `with asked as (
       select ?::numeric as amount, ?::numeric as tax
     ), account as (
       update account a set ${moveBy("held", "a", "asked.amount")}, updated_at = now() from asked
       where a.kind = 'receivable' and a.company_id = ? and a.currency_code = ? and a.deleted_at is null
         and asked.amount <= a.credit_limit - a.balance - a.held
       returning a.id, a.company_id
     ), inserted as (
       insert into hold (id, account_id, company_id, reference, idempotency_key, input_hash,
         amount, raw_amount, tax_amount, raw_tax_amount)
       select ?, account.id, account.company_id, ?, ?, ?, asked.amount, ${raw("asked.amount")}, asked.tax,
         ${raw("asked.tax")}
       from account, asked
       on conflict (idempotency_key) where deleted_at is null do nothing returning id
     ) select account.id as account_id, (select id from inserted) as hold_id from account`,
    [
      hold.amount,
      hold.tax_amount,
      hold.company_id,
      hold.currency_code,
      newId("hold"),
      hold.reference,
      hold.idempotency_key,
      hold.input_hash,
    ],
  )
  return taken
}

/** Takes back what a hold that was not written set aside. */
export async function giveBack(context: Context, accountId: string, amount: string): Promise<void> {
  await sql(
    context,
    `update account a set ${moveBy("held", "a", "-n.amount")}, updated_at = now()
     from (select ?::numeric as amount) n where a.id = ?`,
    [amount, accountId],
  )
}

/** Locks the accounts that a hold's money moves between: its receivable account, revenue and tax of its currency. */
export async function lockAccountsOfHold(context: Context, holdId: string): Promise<AccountRow[]> {
  return await sql<AccountRow>(
    context,
    `with own as (
       select a.id, a.currency_code from hold h join account a on a.id = h.account_id
       where h.id = ? and h.deleted_at is null
     ) select ${ACCOUNT_COLUMNS} from account a, own
       where a.id = own.id
         or (a.code in ('revenue:' || own.currency_code, 'tax:' || own.currency_code) and a.deleted_at is null)
       order by a.id for update of a`,
    [holdId],
  )
}

/** All holds that authorising a payment session has made; their reference is the order's once that is known. */
export async function holdsOfSession(context: Context, sessionId: string, orderId: string | null) {
  return await sql<{ id: string; status: HoldStatus; amount: string }>(
    context,
    `select id, status, ${text("amount")} from hold
     where reference = any(?) and starts_with(idempotency_key, ?) and deleted_at is null`,
    [orderId ? [sessionId, orderId] : [sessionId], `hold:${sessionId}`],
  )
}

/** Where the holds are whose accounts must be locked before them. */
export async function findHolds(context: Context, by: { hold_id: string } | { reference: string }) {
  const [column, value] = "hold_id" in by ? ["id", by.hold_id] : ["reference", by.reference]
  return await sql<{ id: string; account_id: string }>(
    context,
    `select id, account_id from hold where ${column} = ? and deleted_at is null order by id`,
    [value],
  )
}

/** Locks holds, in id order, after their accounts. */
export async function lockHolds(context: Context, ids: string[]): Promise<HoldRow[]> {
  return await sql<HoldRow>(
    context,
    `select h.id, h.account_id, h.company_id, h.reference, h.status, a.currency_code, ${text("h.amount")},
       ${text("h.tax_amount")}, ${text("h.captured_amount")}, ${text("h.voided_amount")},
       ${text("h.refunded_amount")}
     from hold h join account a on a.id = h.account_id where h.id = any(?) order by h.id for update of h`,
    [ids],
  )
}

/** Applies moves to holds that are still pending and gives back what they held, in one statement. */
export async function moveHolds(context: Context, moves: (HoldMove & { id: string })[]): Promise<void> {
  await sql(
    context,
    `with move as (
       select * from jsonb_to_recordset(?)
         as m(id text, captured numeric, voided numeric, released numeric, status text)
     ), moved as (
       update hold h set ${moveBy("captured_amount", "h", "m.captured")},
         ${moveBy("voided_amount", "h", "m.voided")}, status = m.status, updated_at = now()
       from move m where h.id = m.id and h.status = 'pending' returning h.account_id, m.released
     ) update account a set ${moveBy("held", "a", "-s.released")}, updated_at = now()
       from (select account_id, sum(released) as released from moved group by account_id) s
       where a.id = s.account_id`,
    [JSON.stringify(moves)],
  )
}

export async function addRefunded(context: Context, holdId: string, amount: string): Promise<void> {
  await sql(
    context,
    `update hold h set ${moveBy("refunded_amount", "h", "n.amount")}, updated_at = now()
     from (select ?::numeric as amount) n where h.id = ?`,
    [amount, holdId],
  )
}

export async function nameHold(
  context: Context,
  hold: { id: string; reference: string; tax_amount: string },
) {
  await sql(
    context,
    `update hold h set reference = ?, tax_amount = n.tax, raw_tax_amount = ${raw("n.tax")}, updated_at = now()
     from (select ?::numeric as tax) n where h.id = ?`,
    [hold.reference, hold.tax_amount, hold.id],
  )
}

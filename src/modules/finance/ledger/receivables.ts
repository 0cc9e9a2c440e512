import type { Context } from "@medusajs/framework/types"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"
import { moveBy, raw, text } from "./columns"

export type NewReceivable = {
  company_id: string
  order_id: string
  hold_id: string
  ledger_transaction_id: string
  currency_code: string
  amount: string
  due_at: Date
}

export async function insertReceivable(context: Context, input: NewReceivable): Promise<string> {
  const id = newId("rcv")
  await sql(
    context,
    `insert into receivable (id, company_id, order_id, hold_id, ledger_transaction_id, currency_code, due_at,
       amount, raw_amount)
     select ?, ?, ?, ?, ?, ?, ?, n.amount, ${raw("n.amount")} from (select ?::numeric as amount) n`,
    [
      id,
      input.company_id,
      input.order_id,
      input.hold_id,
      input.ledger_transaction_id,
      input.currency_code,
      input.due_at,
      input.amount,
    ],
  )
  return id
}

export type OpenReceivable = { id: string; open: string }

/** A hold's receivables that are not settled, the one that is due first first, locked. */
export async function lockOpenReceivables(context: Context, holdId: string): Promise<OpenReceivable[]> {
  return await sql<OpenReceivable>(
    context,
    `select id, ${text("amount - settled_amount", "open")} from receivable
     where hold_id = ? and settled_amount < amount and deleted_at is null order by due_at, id for update`,
    [holdId],
  )
}

export async function settleReceivables(context: Context, settlements: { id: string; amount: string }[]) {
  await sql(
    context,
    `update receivable r set ${moveBy("settled_amount", "r", "s.amount")}, updated_at = now()
     from jsonb_to_recordset(?) as s(id text, amount numeric) where r.id = s.id`,
    [JSON.stringify(settlements)],
  )
}

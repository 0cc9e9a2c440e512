import type { Context } from "@medusajs/framework/types"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"
import { moveBy, raw, text } from "./columns"

export type NewTransaction = {
  kind: string
  reference: string
  idempotency_key: string
  input_hash: string
  effective_at: Date
  reversal_of?: string
  description?: string
  postings: { account_id: string; amount: string }[]
}

/**
 * Writes a transaction with its postings and moves the accounts' balances, in one statement. The caller has locked
 * the accounts and looked for the key; null when another one has used the key meanwhile.
 */
export async function insertTransaction(context: Context, input: NewTransaction): Promise<string | null> {
  const postings = input.postings.map((posting) => ({ id: newId("lpost"), ...posting }))
  const [inserted] = await sql<{ id: string }>(
    context,
    `with posting as (
       select * from jsonb_to_recordset(?) as p(id text, account_id text, amount numeric)
     ), inserted as (
       insert into ledger_transaction
         (id, kind, reference, idempotency_key, input_hash, effective_at, reversal_of, description)
       values (?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (idempotency_key) where deleted_at is null do nothing returning id
     ), posted as (
       insert into ledger_posting (id, transaction_id, account_id, amount, raw_amount)
       select p.id, t.id, p.account_id, p.amount, ${raw("p.amount")} from posting p cross join inserted t
       returning account_id, amount
     ), moved as (
       update account a set ${moveBy("balance", "a", "s.amount")}, updated_at = now()
       from (select account_id, sum(amount) as amount from posted group by account_id) s where a.id = s.account_id
     ) select id from inserted`,
    [
      JSON.stringify(postings),
      newId("ltx"),
      input.kind,
      input.reference,
      input.idempotency_key,
      input.input_hash,
      input.effective_at,
      input.reversal_of ?? null,
      input.description ?? null,
    ],
  )
  return inserted?.id ?? null
}

export type KnownTransaction = {
  id: string
  input_hash: string
  /** What moved on the receivable account and on the tax account, without sign. */
  receivable_moved: string
  tax_moved: string
  receivable_id: string | null
  due_at: Date | null
}

export async function transactionByKey(context: Context, key: string): Promise<KnownTransaction | undefined> {
  const moved = (kind: string) =>
    `coalesce(trim_scale(abs(sum(p.amount) filter (where a.kind = '${kind}')))::text, '0')`
  const [known] = await sql<KnownTransaction>(
    context,
    `select t.id, t.input_hash, ${moved("receivable")} as receivable_moved, ${moved("tax")} as tax_moved,
       r.id as receivable_id, r.due_at
     from ledger_transaction t
     join ledger_posting p on p.transaction_id = t.id
     join account a on a.id = p.account_id
     left join receivable r on r.ledger_transaction_id = t.id
     where t.idempotency_key = ? and t.deleted_at is null group by t.id, r.id`,
    [key],
  )
  return known
}

export async function postingsOf(context: Context, transactionId: string) {
  return await sql<{ kind: string; reference: string; account_id: string; amount: string }>(
    context,
    `select t.kind, t.reference, p.account_id, ${text("p.amount")}
     from ledger_transaction t join ledger_posting p on p.transaction_id = t.id where t.id = ? order by p.id`,
    [transactionId],
  )
}

export async function reversalOf(context: Context, transactionId: string) {
  const [reversal] = await sql<{ id: string; idempotency_key: string }>(
    context,
    `select id, idempotency_key from ledger_transaction where reversal_of = ? and deleted_at is null`,
    [transactionId],
  )
  return reversal
}

/** The sum of an account's postings up to the end of `day` in the merchant's time zone. */
export async function sumOfPostings(context: Context, accountId: string, day: string, timeZone: string) {
  const [{ balance }] = await sql<{ balance: string }>(
    context,
    `select coalesce(trim_scale(sum(p.amount))::text, '0') as balance
     from ledger_posting p join ledger_transaction t on t.id = p.transaction_id
     where p.account_id = ? and t.effective_at < ((?::date + 1)::timestamp at time zone ?)`,
    [accountId, day, timeZone],
  )
  return balance
}

/** What was captured for an order and how much of it was tax, both net of refunds. */
export async function postedFor(context: Context, reference: string) {
  const [posted] = await sql<{ posted_total: string; posted_tax: string }>(
    context,
    `select coalesce(trim_scale(sum(p.amount) filter (where a.kind = 'receivable'))::text, '0') as posted_total,
       coalesce(trim_scale(-sum(p.amount) filter (where a.kind = 'tax'))::text, '0') as posted_tax
     from ledger_transaction t join ledger_posting p on p.transaction_id = t.id join account a on a.id = p.account_id
     where t.reference = ? and t.kind in ('capture', 'refund')`,
    [reference],
  )
  return posted
}

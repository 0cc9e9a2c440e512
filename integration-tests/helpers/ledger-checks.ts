import { Client } from "pg"

/** Each names what must always hold of the books and finds the rows for which it does not. */
export const BOOKS: Record<string, string> = {
  "the postings of a transaction sum to zero": `select transaction_id from ledger_posting
    group by transaction_id having sum(amount) <> 0`,
  "a balance is the sum of its postings": `select a.id, a.balance, sum(p.amount) from account a
    left join ledger_posting p on p.account_id = a.id group by a.id having a.balance <> coalesce(sum(p.amount), 0)`,
  "held is what the pending holds keep": `select a.id, a.held, sum(h.amount - h.captured_amount - h.voided_amount)
    from account a left join hold h on h.account_id = a.id group by a.id
    having a.held <> coalesce(sum(h.amount - h.captured_amount - h.voided_amount), 0)`,
  "what was captured of a hold is owed": `select h.id from hold h left join receivable r on r.hold_id = h.id
    group by h.id having h.captured_amount <> coalesce(sum(r.amount), 0)`,
  "what was refunded is settled, as far as it was open": `select h.id from hold h left join receivable r on r.hold_id = h.id
    group by h.id having h.refunded_amount <> coalesce(sum(r.settled_amount), 0)`,
  "the tax of a hold captured whole and not refunded is posted whole": `select h.id, h.tax_amount from hold h
    where h.captured_amount = h.amount and h.refunded_amount = 0 and h.tax_amount <> coalesce((
      select -sum(p.amount) from receivable r join ledger_posting p on p.transaction_id = r.ledger_transaction_id
      join account a on a.id = p.account_id and a.kind = 'tax' where r.hold_id = h.id), 0)`,
  "raw twins equal their columns": [
    ["account", "balance"],
    ["account", "held"],
    ["account", "credit_limit"],
    ["ledger_posting", "amount"],
    ["hold", "amount"],
    ["hold", "tax_amount"],
    ["hold", "captured_amount"],
    ["hold", "voided_amount"],
    ["hold", "refunded_amount"],
    ["receivable", "amount"],
    ["receivable", "settled_amount"],
    ["credit_limit_change", "before"],
    ["credit_limit_change", "after"],
  ]
    .map(
      ([table, column]) => `select '${table}.${column}' as column, id from ${table}
        where "${column}" is distinct from ("raw_${column}"->>'value')::numeric`,
    )
    .join(" union all "),
}

/** Expects the whole database's books to be in order, whatever a test did. */
export async function expectBooksInOrder(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const [rule, statement] of Object.entries(BOOKS)) {
      const { rows } = await client.query(statement)
      expect({ rule, broken_by: rows }).toEqual({ rule, broken_by: [] })
    }
  } finally {
    await client.end()
  }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { readPage } from "./page"

export type TransactionFilters = {
  kind?: string
  reference?: string
  account_id?: string
  company_id?: string
  /** Only movements on accounts of these; null: all movements. */
  company_ids: readonly string[] | null
  /** effective_at from … (inclusive) to … (exclusive). */
  from?: Date
  before?: Date
  limit: number
  offset: number
}

/** Debit is positive; the amounts, exact and as text, sum to zero. */
export type LedgerTransactionRow = {
  id: string
  kind: string
  reference: string
  effective_at: Date
  reversal_of: string | null
  description: string | null
  created_at: Date
  postings: { id: string; account_id: string; account_code: string; account_kind: string; amount: string }[]
}

const POSTINGS = `(
  select jsonb_agg(jsonb_build_object('id', p.id, 'account_id', a.id, 'account_code', a.code, 'account_kind', a.kind,
    'amount', trim_scale(p.amount)::text) order by p.amount desc, p.id)
  from ledger_posting p join account a on a.id = p.account_id where p.transaction_id = t.id)`

const OF_ACCOUNT = `exists (select from ledger_posting p join account a on a.id = p.account_id
  where p.transaction_id = t.id and`

/** Movements of money with their postings, the latest first. */
export async function readLedgerTransactions(container: MedusaContainer, filters: TransactionFilters) {
  const { limit, offset, ...wanted } = filters
  const conditions: [string, string | Date | readonly string[] | undefined][] = [
    ["t.kind = ?", wanted.kind],
    ["t.reference = ?", wanted.reference],
    ["t.effective_at >= ?", wanted.from],
    ["t.effective_at < ?", wanted.before],
    [`${OF_ACCOUNT} p.account_id = ?)`, wanted.account_id],
    [`${OF_ACCOUNT} a.company_id = ?)`, wanted.company_id],
    [`${OF_ACCOUNT} a.company_id = any(?::text[]))`, wanted.company_ids ?? undefined],
  ]
  const given = conditions.filter(([, value]) => value !== undefined)
  return await readPage<LedgerTransactionRow>(
    container,
    {
      columns: `t.id, t.kind, t.reference, t.effective_at, t.reversal_of, t.description, t.created_at,
        ${POSTINGS} as postings`,
      from: ["from ledger_transaction t where t.deleted_at is null", ...given.map(([sql]) => sql)].join(
        " and ",
      ),
      order: "t.effective_at desc, t.id desc",
      params: given.map(([, value]) => value),
    },
    { limit, offset },
  )
}

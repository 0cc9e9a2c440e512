import type { MedusaContainer } from "@medusajs/framework/types"
import { readPage } from "./page"

export type AccountFilters = {
  kind?: string
  company_id?: string
  currency_code?: string
  /** Only accounts of these; null: all accounts. */
  company_ids: readonly string[] | null
  limit: number
  offset: number
}

/** Exact amounts as text; debit is positive, so revenue and tax are negative. */
export type LedgerAccount = {
  id: string
  code: string
  kind: string
  currency_code: string
  company_id: string | null
  company_code: string | null
  company_name: string | null
  balance: string
  held: string
  credit_limit: string | null
}

export async function readLedgerAccounts(container: MedusaContainer, filters: AccountFilters) {
  const { kind = null, company_id = null, currency_code = null, company_ids, ...page } = filters
  return await readPage<LedgerAccount>(
    container,
    {
      columns: `a.id, a.code, a.kind, a.currency_code, a.company_id, c.code as company_code, c.name as company_name,
        trim_scale(a.balance)::text as balance, trim_scale(a.held)::text as held,
        trim_scale(a.credit_limit)::text as credit_limit`,
      from: `from account a left join company c on c.id = a.company_id
        where a.deleted_at is null and (?::text is null or a.kind = ?) and (?::text is null or a.company_id = ?)
          and (?::text is null or a.currency_code = ?) and (?::text[] is null or a.company_id = any(?))`,
      order: "a.code",
      params: [kind, kind, company_id, company_id, currency_code, currency_code, company_ids, company_ids],
    },
    page,
  )
}

import type { Context } from "@medusajs/framework/types"
import { newId } from "../../../utils/ids"
import { sql } from "../../../utils/sql"
import type { AccountKind, AccountSpec } from "../types"
import { text } from "./columns"

export type AccountRow = {
  id: string
  kind: AccountKind
  company_id: string | null
  currency_code: string
  balance: string
  held: string
  credit_limit: string | null
}

export const ACCOUNT_COLUMNS = `a.id, a.kind, a.company_id, a.currency_code,
  ${text("a.balance")}, ${text("a.held")}, ${text("a.credit_limit")}`

export function accountCode({ kind, company_id, currency_code }: AccountSpec): string {
  return [kind, ...(company_id ? [company_id] : []), currency_code].join(":")
}

/** Makes the accounts that are missing and answers the ids of all by code; safe against others who do the same. */
export async function ensureAccounts(context: Context, specs: AccountSpec[]): Promise<Map<string, string>> {
  const rows = specs.map((spec) => ({ id: newId("acct"), code: accountCode(spec), ...spec }))
  // In the order of codes, so that two transactions that make the same accounts wait for each other only one way.
  await sql(
    context,
    `insert into account (id, kind, code, company_id, currency_code)
     select n.id, n.kind, n.code, n.company_id, n.currency_code
     from jsonb_to_recordset(?) as n(id text, kind text, code text, company_id text, currency_code text)
     where not exists (select 1 from account a where a.code = n.code and a.deleted_at is null)
     order by n.code
     on conflict (code) where deleted_at is null do nothing`,
    [JSON.stringify(rows)],
  )
  const found = await sql<{ id: string; code: string }>(
    context,
    `select id, code from account where code = any(?) and deleted_at is null`,
    [rows.map((row) => row.code)],
  )
  return new Map(found.map(({ id, code }) => [code, id]))
}

/** Locks accounts for the rest of the transaction, in id order as everyone does. */
export async function lockAccounts(context: Context, ids: string[]): Promise<AccountRow[]> {
  return await sql<AccountRow>(
    context,
    `select ${ACCOUNT_COLUMNS} from account a where a.id = any(?) and a.deleted_at is null order by a.id for update`,
    [ids],
  )
}

/** The account that a company's credit in a currency lives on; locked when it is about to change. */
export async function receivableAccount(
  context: Context,
  companyId: string,
  currencyCode: string,
  lock: "for update" | "" = "",
): Promise<AccountRow | undefined> {
  const [account] = await sql<AccountRow>(
    context,
    `select ${ACCOUNT_COLUMNS} from account a
     where a.kind = 'receivable' and a.company_id = ? and a.currency_code = ? and a.deleted_at is null ${lock}`,
    [companyId, currencyCode],
  )
  return account
}

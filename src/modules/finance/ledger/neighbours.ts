import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { sql } from "../../../utils/sql"
import { ACCOUNT_COLUMNS, type AccountRow } from "./accounts"

/*
 * All that finance reads of other modules' tables, on the connection that they share. A payment provider is given no
 * other module, and what its caller hands it may come from a client: these rows were written by the server.
 */

/** Days from a capture to the day on which the company owes it. */
export async function paymentTermsDays(context: Context, companyId: string): Promise<number> {
  const [company] = await sql<{ payment_terms_days: number }>(
    context,
    `select payment_terms_days from company where id = ?`,
    [companyId],
  )
  if (!company) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Company ${companyId} does not exist`)
  }
  return company.payment_terms_days
}

/** A company's receivable accounts, the one in its own currency first. */
export async function receivableAccounts(context: Context, companyId: string): Promise<AccountRow[]> {
  return await sql<AccountRow>(
    context,
    `select ${ACCOUNT_COLUMNS} from account a
     left join company c on c.id = a.company_id and c.currency_code = a.currency_code
     where a.kind = 'receivable' and a.company_id = ? and a.deleted_at is null
     order by c.id is null, a.currency_code`,
    [companyId],
  )
}

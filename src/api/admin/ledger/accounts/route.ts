import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readLedgerAccounts } from "../../../../read-models/ledger-accounts"
import { visibleCompanyIds } from "../../../access/visible-companies"
import type { ListAccountsParams } from "../validators"

/** The chart of accounts with balances, by code. */
export async function GET(req: AuthenticatedMedusaRequest<unknown, ListAccountsParams>, res: MedusaResponse) {
  const { limit, offset } = req.validatedQuery
  const { rows, count } = await readLedgerAccounts(req.scope, {
    ...req.validatedQuery,
    company_ids: await visibleCompanyIds(req),
  })
  res.json({ accounts: rows, count, limit, offset })
}

import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readLedgerTransactions } from "../../../../read-models/ledger-transactions"
import { visibleCompanyIds } from "../../../access/visible-companies"
import type { ListTransactionsParams } from "../validators"

/** Movements of money with their postings, the latest first. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListTransactionsParams>,
  res: MedusaResponse,
) {
  const { limit, offset } = req.validatedQuery
  const { rows, count } = await readLedgerTransactions(req.scope, {
    ...req.validatedQuery,
    company_ids: await visibleCompanyIds(req),
  })
  res.json({ transactions: rows, count, limit, offset })
}

import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changePrices, showPriceTable } from "../../handlers"
import type { ChangePriceTableBody } from "../../validators"

/** What the goods cost a company, a page by code. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json(await showPriceTable(req, "company"))
}

/** A sheet of changes, all or none; with `dry_run` only what they would do. */
export async function POST(req: AuthenticatedMedusaRequest<ChangePriceTableBody>, res: MedusaResponse) {
  res.json(await changePrices(req, "company"))
}

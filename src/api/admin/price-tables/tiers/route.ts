import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readTierOverview } from "../../../../read-models/tier-overview"
import { visibleCompanyIds } from "../../../access/visible-companies"

/** Tiers by rank with their customers, own prices and discounts. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ tiers: await readTierOverview(req.scope, await visibleCompanyIds(req)) })
}

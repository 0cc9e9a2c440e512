import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readItemCosts } from "../../../read-models/item-cost-list"
import { setItemCostsWorkflow } from "../../../workflows/purchasing"
import type { ListItemCostsParams, SetItemCostsBody } from "./validators"

/** What goods cost, by code. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { sku = null, currency_code = null, limit, offset } = req.validatedQuery as ListItemCostsParams
  const { rows, count } = await readItemCosts(req.scope, { skus: sku, currency_code }, { limit, offset })
  res.json({ item_costs: rows, count, limit, offset })
}

/** Sets costs, or takes those without amount away: all or none. */
export async function POST(req: AuthenticatedMedusaRequest<SetItemCostsBody>, res: MedusaResponse) {
  const rows = req.validatedBody.costs.map((cost, index) => ({ line: index + 1, ...cost }))
  const { result } = await setItemCostsWorkflow(req.scope).run({ input: rows })
  res.json(result)
}

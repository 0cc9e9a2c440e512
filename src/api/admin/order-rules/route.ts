import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { countOrderRules, readOrderRules } from "../../../read-models/order-rules"
import { saveOrderRulesWorkflow } from "../../../workflows/catalog"
import type { ListOrderRulesParams, SaveOrderRulesBody } from "./validators"

/** Order rules by SKU. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListOrderRulesParams>,
  res: MedusaResponse,
) {
  const { limit, offset, variant_id = null, sku = null } = req.validatedQuery
  const filters = { variant_ids: variant_id, skus: sku }
  const [order_rules, count] = await Promise.all([
    readOrderRules(req.scope, filters, { limit, offset }),
    countOrderRules(req.scope, filters),
  ])
  res.json({ order_rules, count, offset, limit })
}

/** Sets the rules of many goods, replacing the ones they had; all or none. */
export async function POST(req: AuthenticatedMedusaRequest<SaveOrderRulesBody>, res: MedusaResponse) {
  const { rules } = req.validatedBody
  const { result: variant_ids } = await saveOrderRulesWorkflow(req.scope).run({ input: { rules } })
  const page = { limit: variant_ids.length, offset: 0 }
  res.json({ order_rules: await readOrderRules(req.scope, { variant_ids, skus: null }, page) })
}

import type { MedusaResponse } from "@medusajs/framework/http"
import { readOrderRules } from "../../../read-models/order-rules"
import type { BuyerRequest } from "../../require-buyer"
import { hiddenProductIds } from "../../visibility/hidden-product-ids"
import type { StoreOrderRulesParams } from "./validators"

/** The order rules of the goods asked for, as far as the buyer sees them; goods without a rule are absent. */
export async function GET(
  req: BuyerRequest<unknown> & { validatedQuery: StoreOrderRulesParams },
  res: MedusaResponse,
) {
  const { variant_id = null, sku = null } = req.validatedQuery
  const page = { limit: (variant_id?.length ?? 0) + (sku?.length ?? 0), offset: 0 }
  const rules = await readOrderRules(req.scope, { variant_ids: variant_id, skus: sku }, page)
  const hidden = new Set(
    await hiddenProductIds(
      req,
      rules.map(({ product_id }) => product_id),
    ),
  )
  const order_rules = rules
    .filter(({ product_id }) => !hidden.has(product_id))
    .map(({ variant_id, sku, minimum, multiple, maximum, allows_decimals }) => ({
      variant_id,
      sku,
      minimum,
      multiple,
      maximum,
      allows_decimals,
    }))
  res.json({ order_rules })
}

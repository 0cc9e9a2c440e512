import type { MedusaResponse } from "@medusajs/framework/http"
import { readRunningPromotions } from "../../../read-models/running-promotions"
import type { BuyerRequest } from "../../require-buyer"

/** What runs for the buyer by itself, without a code. */
export async function GET(req: BuyerRequest, res: MedusaResponse) {
  const { company, customer_group_ids } = req.buyer
  const promotions = await readRunningPromotions(req.scope, {
    customer_id: req.auth_context.actor_id,
    customer_group_ids,
    currency_code: company.currency_code,
  })
  res.json({ promotions })
}

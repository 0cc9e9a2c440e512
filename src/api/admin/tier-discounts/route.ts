import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readTierDiscounts } from "../../../read-models/tier-discount-list"
import { upsertTierDiscountsWorkflow } from "../../../workflows/pricing"
import { staffOf } from "../../access/staff-request"
import type { ListTierDiscountsParams, UpsertTierDiscountsBody } from "./validators"

/** Discounts by tier, the tier's discount on all goods first. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { tier_id = null, limit, offset } = req.validatedQuery as ListTierDiscountsParams
  const { discounts, count } = await readTierDiscounts(req.scope, { id: null, tier_id }, { limit, offset })
  res.json({ tier_discounts: discounts, count, limit, offset })
}

/** New discounts, and new terms for known ones (same tier, category, starts_at): all or none. */
export async function POST(req: AuthenticatedMedusaRequest<UpsertTierDiscountsBody>, res: MedusaResponse) {
  const discounts = req.validatedBody.discounts.map((discount) => ({
    tier_id: discount.tier_id,
    category_id: discount.category_id ?? null,
    rate_bps: discount.rate_bps,
    starts_at: discount.starts_at ?? null,
    ends_at: discount.ends_at ?? null,
  }))
  const { result } = await upsertTierDiscountsWorkflow(req.scope).run({
    input: { discounts, changed_by: staffOf(req).subject_id },
  })
  res.json({ rows: discounts.length, ...result })
}

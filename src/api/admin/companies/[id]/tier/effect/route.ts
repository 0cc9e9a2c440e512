import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { tierEffect } from "./tier-effect"
import type { TierEffectParams } from "./validators"

/** How the company's prices would change in another tier. Writes nothing. */
export async function GET(req: AuthenticatedMedusaRequest<unknown, TierEffectParams>, res: MedusaResponse) {
  res.json({ effect: await tierEffect(req.scope, req.params.id, req.validatedQuery.tier_id) })
}

import { z } from "@medusajs/framework/zod"
import { id } from "../../../../../fields"

export const TierEffectParams = z.object({ tier_id: id })
export type TierEffectParams = z.infer<typeof TierEffectParams>

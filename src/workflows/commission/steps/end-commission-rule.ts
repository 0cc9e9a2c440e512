import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { commissionService } from "../commission-service"

/** `ends_at`: ISO 8601; null: no end. */
export type RuleEnd = { id: string; ends_at: string | null }

/** A rule's terms are never edited; only its end, from now on. */
export const endCommissionRuleStep = createStep(
  "end-commission-rule",
  async ({ id, ends_at }: RuleEnd, { container }) => {
    await commissionService(container).endRule({ id, ends_at: ends_at === null ? null : new Date(ends_at) })
    return new StepResponse(id)
  },
)

import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { commissionService } from "../commission-service"

export type RuleEnd = { id: string; ends_at: Date | null }

/** A rule's terms are never edited; only its end, from now on. */
export const endCommissionRuleStep = createStep(
  "end-commission-rule",
  async (end: RuleEnd, { container }) => {
    await commissionService(container).endRule(end)
    return new StepResponse(end.id)
  },
)

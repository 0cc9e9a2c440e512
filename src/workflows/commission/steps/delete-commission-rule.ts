import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { commissionService } from "../commission-service"

/** Later orders no longer know the rule; what it gave stays. NOT_FOUND for an unknown one. */
export const deleteCommissionRuleStep = createStep(
  "delete-commission-rule",
  async (id: string, { container }) => {
    const commission = commissionService(container)
    await commission.retrieveCommissionRule(id, { select: ["id"] })
    await commission.softDeleteCommissionRules(id)
    return new StepResponse(id)
  },
)

import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CommissionLevel } from "../../../modules/commission/types"
import { commissionService } from "../commission-service"

export type NewCommissionRule = {
  level: CommissionLevel
  rate_bps: number
  product_id?: string | null
  category_id?: string | null
  tier_id?: string | null
  priority?: number
  /** ISO 8601; null: since ever, for ever. */
  starts_at?: string | null
  ends_at?: string | null
}

const SCOPES = { product_id: "product", category_id: "product_category", tier_id: "tier" } as const

/** INVALID_DATA when the goods, category or tier that narrows the rule does not exist. */
export const createCommissionRuleStep = createStep(
  "create-commission-rule",
  async (rule: NewCommissionRule, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    for (const [field, entity] of Object.entries(SCOPES) as [keyof typeof SCOPES, string][]) {
      const id = rule[field]
      if (id && !(await query.graph({ entity, fields: ["id"], filters: { id } })).data.length) {
        throw new MedusaError(MedusaError.Types.INVALID_DATA, `${field} ${id} does not exist`)
      }
    }
    const created = await commissionService(container).createCommissionRules({
      ...rule,
      starts_at: dateOf(rule.starts_at),
      ends_at: dateOf(rule.ends_at),
    })
    return new StepResponse(created.id)
  },
)

function dateOf(time: string | null | undefined): Date | null {
  return time ? new Date(time) : null
}

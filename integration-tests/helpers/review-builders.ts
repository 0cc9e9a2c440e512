import type { MedusaContainer } from "@medusajs/framework/types"
import type OrderReviewModuleService from "../../src/modules/order-review/service"
import { STAGES, type Act, type Stage, type StageSetting } from "../../src/modules/order-review/types"

export const reviewsOf = (container: MedusaContainer) =>
  container.resolve<OrderReviewModuleService>("order_review")

/** Switches these stages on, all others off. */
export async function reviewing(
  container: MedusaContainer,
  stages: Partial<Record<Stage, "always" | Partial<StageSetting>>> = {},
): Promise<void> {
  const settings = STAGES.map((stage): StageSetting => {
    const off = { stage, mode: "off" as const, min_total: null, overdue: false, over_credit: false }
    const wanted = stages[stage]
    if (!wanted) {
      return off
    }
    return wanted === "always" ? { ...off, mode: "always" } : { ...off, mode: "when", ...wanted }
  })
  await reviewsOf(container).setStages(settings, "user_1")
}

/** An act by somebody who sees all. */
export async function acted(
  container: MedusaContainer,
  order_id: string,
  act: Act,
  stage: Stage,
  reason: string | null = null,
) {
  return await reviewsOf(container).act({
    ...{ order_id, act, stage, reason, actor_id: "user_1", company_ids: null },
  })
}

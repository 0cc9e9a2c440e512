import type { MedusaContainer } from "@medusajs/framework/types"
import type OrderReviewModuleService from "../../../modules/order-review/service"
import type { StageSetting } from "../../../modules/order-review/types"
import type { SaveStagesBody } from "./validators"

export const reviewsOf = (container: MedusaContainer) =>
  container.resolve<OrderReviewModuleService>("order_review")

/** All stages in their order, one that nobody has set as off; minimums as a list, in the order of their currencies. */
export async function stagesAnswer(container: MedusaContainer) {
  const stages = await reviewsOf(container).stages()
  return stages.map(({ min_total, ...setting }) => ({
    ...setting,
    min_total: Object.entries(min_total ?? {})
      .map(([currency_code, amount]) => ({ currency_code, amount }))
      .sort((a, b) => a.currency_code.localeCompare(b.currency_code)),
  }))
}

/** What a setting leaves out does not count. */
export function settingOf({
  stage,
  mode,
  min_total = [],
  overdue = false,
  over_credit = false,
}: SaveStagesBody["stages"][number]): StageSetting {
  const minimums = Object.fromEntries(min_total.map(({ currency_code, amount }) => [currency_code, amount]))
  return { stage, mode, min_total: min_total.length ? minimums : null, overdue, over_credit }
}

import { MathBN } from "@medusajs/framework/utils"
import { STAGES, type OrderToReview, type ReviewTerms, type Stage, type StageSetting } from "../types"

/** The stages that an order has to pass by the settings, in their order. */
export function neededStages(terms: ReviewTerms, order: OrderToReview): Stage[] {
  return STAGES.filter((stage) =>
    terms.settings.some((setting) => setting.stage === stage && applies(setting, terms, order)),
  )
}

function applies(setting: StageSetting, terms: ReviewTerms, order: OrderToReview): boolean {
  switch (setting.mode) {
    case "off":
      return false
    case "always":
      return true
    case "when":
      return (
        reachesTotal(setting, order) ||
        (setting.overdue && terms.has_overdue) ||
        (setting.over_credit && isOverCredit(terms, order))
      )
  }
}

/** An amount in another currency says nothing of this order. */
function reachesTotal({ min_total }: StageSetting, { currency_code, total }: OrderToReview): boolean {
  const minimum = min_total?.[currency_code]
  return minimum !== undefined && MathBN.gte(total, minimum)
}

/** A company that was never granted credit pays in advance: there is no limit that it could exceed. */
function isOverCredit({ credit }: ReviewTerms, { on_credit, total }: OrderToReview): boolean {
  if (!credit) {
    return false
  }
  const available = MathBN.sub(credit.limit, credit.used, credit.held)
  return MathBN.gt(credit.used, credit.limit) || (!on_credit && MathBN.lt(available, total))
}

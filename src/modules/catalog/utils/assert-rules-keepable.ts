import { Refusal } from "../../../utils/refusal"
import type { OrderRule } from "../types"
import { checkRuleTerms } from "./check-rule-terms"

export type RejectedRule = { position: number; variant_id: string; reason: string }

/** Refusal ORDER_RULES_INVALID with every rule that contradicts itself, or is the second one for the same goods. */
export function assertRulesKeepable(rules: readonly OrderRule[]): void {
  const seen = new Set<string>()
  const rejected: RejectedRule[] = []
  rules.forEach((rule, index) => {
    const reason = seen.has(rule.variant_id) ? "is the second rule for the same goods" : checkRuleTerms(rule)
    seen.add(rule.variant_id)
    if (reason) {
      rejected.push({ position: index + 1, variant_id: rule.variant_id, reason })
    }
  })
  if (rejected.length) {
    const [{ position, reason }] = rejected
    const message = `${rejected.length} of ${rules.length} order rules cannot be kept: rule ${position}: ${reason}`
    throw new Refusal("ORDER_RULES_INVALID", message, { rules: rejected })
  }
}

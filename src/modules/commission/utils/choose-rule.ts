import type { CommissionLevel, CommissionRuleTerms } from "../types"

/** What a rule is asked for: one line at one level. */
export type RuleQuestion = {
  level: CommissionLevel
  product_id: string | null
  category_ids: readonly string[]
  tier_id: string | null
  at: Date
}

/**
 * Rules in the order in which they win: more dimensions first; then goods before category before tier; then higher
 * priority; then the oldest. The id settles what is left, so the order never depends on the input's.
 */
export function inOrderOfPrecedence(rules: readonly CommissionRuleTerms[]): CommissionRuleTerms[] {
  return [...rules].sort(
    (a, b) =>
      specificity(b) - specificity(a) ||
      b.priority - a.priority ||
      a.created_at.getTime() - b.created_at.getTime() ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}

/** The rule that decides the rate; `rules` stand in order of precedence. Null: nothing is earned. */
export function chooseRule(
  rules: readonly CommissionRuleTerms[],
  question: RuleQuestion,
): CommissionRuleTerms | null {
  return rules.find((rule) => applies(rule, question)) ?? null
}

/** The number of dimensions decides (8 each); among equal numbers goods (4) beat category (2) beats tier (1). */
function specificity(rule: CommissionRuleTerms): number {
  return (
    (rule.product_id === null ? 0 : 8 + 4) +
    (rule.category_id === null ? 0 : 8 + 2) +
    (rule.tier_id === null ? 0 : 8 + 1)
  )
}

function applies(
  rule: CommissionRuleTerms,
  { level, product_id, category_ids, tier_id, at }: RuleQuestion,
): boolean {
  return (
    rule.level === level &&
    (rule.product_id === null || rule.product_id === product_id) &&
    (rule.category_id === null || category_ids.includes(rule.category_id)) &&
    (rule.tier_id === null || rule.tier_id === tier_id) &&
    (rule.starts_at === null || rule.starts_at <= at) &&
    (rule.ends_at === null || at < rule.ends_at)
  )
}

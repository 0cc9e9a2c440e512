import { MathBN } from "@medusajs/framework/utils"
import { nearestAcceptable, type OrderRuleTerms } from "./check-order-rule"

/** Why a rule cannot be kept, or null: contradicting figures, or no quantity that would satisfy all of them. */
export function checkRuleTerms(terms: OrderRuleTerms): string | null {
  const { minimum, multiple, maximum, allows_decimals } = terms
  for (const [name, figure] of Object.entries({ minimum, multiple, maximum })) {
    if (figure !== null && MathBN.lte(figure, 0)) {
      return `${name} ${figure} must be greater than 0`
    }
  }
  if (multiple !== null && !allows_decimals && !MathBN.mod(multiple, 1).isZero()) {
    return `multiple ${multiple} is not whole, which needs allows_decimals`
  }
  if (minimum !== null && maximum !== null && MathBN.gt(minimum, maximum)) {
    return `minimum ${minimum} is above maximum ${maximum}`
  }
  if (maximum !== null && nearestAcceptable(terms, maximum) === null) {
    return `no quantity up to ${maximum} satisfies minimum ${minimum ?? "none"} and multiple ${multiple ?? 1}`
  }
  return null
}

import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"
import type { OrderRule, OrderRuleBreach, OrderRuleCode } from "../types"

/** A rule's figures. A fractional multiple goes with `allows_decimals` only. */
export type OrderRuleTerms = Omit<OrderRule, "variant_id">

const NO_RULE: OrderRuleTerms = { minimum: null, multiple: null, maximum: null, allows_decimals: false }

/**
 * Whether a quantity of goods may be ordered: null, or the first rule that it breaks with the nearest quantity that
 * breaks none. The quantity is what an order holds of the goods in all its lines. Multiples count from 0, so with
 * minimum 10 and multiple 4 the least is 12. Without a rule quantities are whole and positive. Exact decimals.
 */
export function checkOrderRule(
  rule: OrderRuleTerms | null,
  quantity: BigNumberInput,
): OrderRuleBreach | null {
  const terms = rule ?? NO_RULE
  const breach = firstBreach(terms, quantity)
  if (!breach) {
    return null
  }
  return {
    ...breach,
    quantity: decimalText(quantity),
    minimum: terms.minimum,
    multiple: terms.multiple,
    maximum: terms.maximum,
    allows_decimals: terms.allows_decimals,
    suggested_quantity: nearestAcceptable(terms, quantity),
  }
}

/**
 * The least acceptable quantity that is no less than the one asked for; where the maximum forbids it, the largest
 * acceptable one. Null when there is none, as with minimum 10, multiple 4, maximum 11.
 */
export function nearestAcceptable(terms: OrderRuleTerms, quantity: BigNumberInput): string | null {
  const step = terms.multiple ?? (terms.allows_decimals ? null : "1")
  const upward = stepUp(MathBN.max(quantity, terms.minimum ?? 0), step)
  if (upward && isWithin(terms, upward)) {
    return decimalText(upward)
  }
  const largest = terms.maximum === null ? null : stepDown(terms.maximum, step)
  return largest && isWithin(terms, largest) ? decimalText(largest) : null
}

function firstBreach(
  terms: OrderRuleTerms,
  quantity: BigNumberInput,
): { code: OrderRuleCode; message: string } | null {
  const { minimum, multiple, maximum, allows_decimals } = terms
  const asked = `Quantity ${decimalText(quantity)}`
  if (MathBN.lte(quantity, 0)) {
    return { code: "QUANTITY_NOT_POSITIVE", message: `${asked} must be greater than 0` }
  }
  if (minimum !== null && MathBN.lt(quantity, minimum)) {
    return { code: "QUANTITY_BELOW_MINIMUM", message: `${asked} is below the minimum of ${minimum}` }
  }
  if (maximum !== null && MathBN.gt(quantity, maximum)) {
    return { code: "QUANTITY_ABOVE_MAXIMUM", message: `${asked} is above the maximum of ${maximum}` }
  }
  if (!allows_decimals && !MathBN.mod(quantity, 1).isZero()) {
    return { code: "QUANTITY_NOT_WHOLE", message: `${asked} must be a whole number` }
  }
  if (multiple !== null && !MathBN.mod(quantity, multiple).isZero()) {
    return { code: "QUANTITY_NOT_A_MULTIPLE", message: `${asked} is not a multiple of ${multiple}` }
  }
  return null
}

function isWithin({ minimum, maximum }: OrderRuleTerms, quantity: BigNumberInput): boolean {
  return (
    MathBN.gt(quantity, 0) &&
    (minimum === null || MathBN.gte(quantity, minimum)) &&
    (maximum === null || MathBN.lte(quantity, maximum))
  )
}

/** Without a step any positive quantity will do, and 0 has no nearest one. */
function stepUp(quantity: BigNumberInput, step: string | null) {
  if (step === null) {
    return MathBN.gt(quantity, 0) ? MathBN.convert(quantity) : null
  }
  const rest = MathBN.mod(quantity, step)
  const whole = MathBN.sub(quantity, rest)
  return rest.isZero() && MathBN.gt(quantity, 0) ? whole : MathBN.add(whole, step)
}

function stepDown(quantity: BigNumberInput, step: string | null) {
  return step === null ? MathBN.convert(quantity) : MathBN.sub(quantity, MathBN.mod(quantity, step))
}

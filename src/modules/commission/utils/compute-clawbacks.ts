import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { decimalText, roundMoney } from "../../../utils/money"
import type { ComputedClawback, OrderStanding, StandingAccrual } from "../types"

/** numerator / denominator, kept apart so that there is one division, the last step before rounding. */
type Fraction = { numerator: BigNumberInput; denominator: BigNumberInput }

const NOTHING: Fraction = { numerator: 0, denominator: 1 }

/**
 * What must be taken back so that each accrual keeps the commission on what the buyer kept:
 * `kept base = base × kept ÷ placed × (total − credited) ÷ total`, its commission rounded half up as at accrual.
 * Only what is missing is taken: the same standing again takes nothing, and more being kept later gives nothing back.
 */
export function computeClawbacks(
  standing: OrderStanding,
  accruals: readonly StandingAccrual[],
): ComputedClawback[] {
  const keptByLine = new Map(standing.lines.map((line) => [line.order_line_id, keptOf(line, standing)]))
  return accruals.flatMap((accrual) => {
    const kept = standing.is_canceled ? NOTHING : (keptByLine.get(accrual.order_line_id) ?? NOTHING)
    const keptAmount = commissionOn(accrual, kept)
    const amount = MathBN.sub(keptAmount, MathBN.add(accrual.amount, accrual.clawed_amount))
    if (!MathBN.lt(amount, 0)) {
      return []
    }
    const isNothingLeft = MathBN.eq(keptAmount, 0)
    const keptBase = isNothingLeft ? 0 : roundMoney(shareOf(accrual.base, kept), accrual.currency_code)
    const base = MathBN.min(0, MathBN.sub(keptBase, MathBN.add(accrual.base, accrual.clawed_base)))
    return [
      {
        reverses: accrual,
        base: decimalText(base),
        amount: decimalText(amount),
        is_reversed: isNothingLeft && accrual.status !== "paid",
      },
    ]
  })
}

function keptOf(line: OrderStanding["lines"][number], { total, credited }: OrderStanding): Fraction {
  const kept = MathBN.max(0, MathBN.min(line.kept_value, line.placed_value))
  if (!MathBN.gt(kept, 0)) {
    return NOTHING
  }
  if (!MathBN.gt(credited, 0)) {
    return { numerator: kept, denominator: line.placed_value }
  }
  const left = MathBN.sub(total, credited)
  return MathBN.gt(left, 0)
    ? { numerator: MathBN.mult(kept, left), denominator: MathBN.mult(line.placed_value, total) }
    : NOTHING
}

function commissionOn(accrual: StandingAccrual, kept: Fraction): string {
  const { numerator, denominator } = kept
  const exact = shareOf(MathBN.mult(accrual.base, accrual.rate_bps), {
    numerator,
    denominator: MathBN.mult(denominator, 10_000),
  })
  return roundMoney(exact, accrual.currency_code)
}

function shareOf(amount: BigNumberInput, { numerator, denominator }: Fraction) {
  return MathBN.div(MathBN.mult(amount, numerator), denominator)
}

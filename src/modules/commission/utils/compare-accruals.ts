import { MathBN } from "@medusajs/framework/utils"
import type { AccrualDifference, AccrualFigures, CommissionLevel } from "../types"

type Accrual = AccrualFigures & {
  order_id: string
  order_line_id: string
  distributor_id: string
  level: CommissionLevel
}

/** Where what is stored and what the rules give are not the same, line by line and distributor by distributor. */
export function compareAccruals(
  stored: readonly Accrual[],
  expected: readonly Accrual[],
): AccrualDifference[] {
  const storedByKey = new Map(stored.map((accrual) => [keyOf(accrual), accrual]))
  const expectedByKey = new Map(expected.map((accrual) => [keyOf(accrual), accrual]))
  const surplus = stored.filter((accrual) => !expectedByKey.has(keyOf(accrual)))
  return [
    ...surplus.map((accrual) => differenceOf(accrual, figuresOf(accrual), null)),
    ...expected.flatMap((accrual) => {
      const found = storedByKey.get(keyOf(accrual))
      return found && areSame(found, accrual)
        ? []
        : [differenceOf(accrual, found ? figuresOf(found) : null, figuresOf(accrual))]
    }),
  ]
}

function keyOf({ order_id, order_line_id, distributor_id, level }: Accrual): string {
  return [order_id, order_line_id, distributor_id, level].join(" ")
}

function figuresOf({ base, rate_bps, amount }: Accrual): AccrualFigures {
  return { base, rate_bps, amount }
}

function differenceOf(
  { order_id, order_line_id, distributor_id, level }: Accrual,
  stored: AccrualFigures | null,
  expected: AccrualFigures | null,
): AccrualDifference {
  return { order_id, order_line_id, distributor_id, level, stored, expected }
}

function areSame(one: AccrualFigures, other: AccrualFigures): boolean {
  return (
    one.rate_bps === other.rate_bps && MathBN.eq(one.base, other.base) && MathBN.eq(one.amount, other.amount)
  )
}

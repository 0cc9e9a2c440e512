import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"
import { Refusal } from "../../../utils/refusal"
import type { HoldStatus } from "../types"
import { assertPayable } from "./amounts"
import { taxShare } from "./tax-share"

export type HoldFigures = {
  id: string
  currency_code: string
  amount: BigNumberInput
  tax_amount: BigNumberInput
  captured_amount: BigNumberInput
  voided_amount: BigNumberInput
  refunded_amount: BigNumberInput
  status: HoldStatus
}

/** What a move takes out of a hold: `released` of what it held = `captured` + `voided`. */
export type HoldMove = { captured: string; tax: string; voided: string; released: string; status: HoldStatus }

/** Captures `amount` of what the hold still keeps. */
export function capture(hold: HoldFigures, amount: BigNumberInput): HoldMove {
  assertPayable("amount", amount, hold.currency_code)
  const keeps = kept(hold)
  if (hold.status !== "pending" || MathBN.gt(amount, keeps)) {
    throw new Refusal(
      "HOLD_EXCEEDED",
      `Hold ${hold.id} (${hold.status}) still keeps ${decimalText(keeps)}; ${decimalText(amount)} cannot be captured`,
      { hold_id: hold.id, status: hold.status, available: decimalText(keeps), needed: decimalText(amount) },
    )
  }
  const captured = decimalText(amount)
  return {
    captured,
    tax: taxShare(hold, hold.captured_amount, MathBN.add(hold.captured_amount, amount)),
    voided: "0",
    released: captured,
    status: MathBN.eq(amount, keeps) ? "posted" : "pending",
  }
}

/** Gives back what the hold still keeps; null when it was voided before. A hold captured whole has nothing to void. */
export function voidRest(hold: HoldFigures): HoldMove | null {
  if (hold.status !== "pending") {
    if (MathBN.eq(hold.voided_amount, 0)) {
      throw new Refusal(
        "HOLD_ALREADY_CAPTURED",
        `Hold ${hold.id} is captured whole; refund it instead of voiding it`,
        { hold_id: hold.id, captured_amount: decimalText(hold.captured_amount) },
      )
    }
    return null
  }
  const rest = decimalText(kept(hold))
  const status = MathBN.gt(hold.captured_amount, 0) ? "posted" : "voided"
  return { captured: "0", tax: "0", voided: rest, released: rest, status }
}

/** How much tax goes back with a refund of `amount`; never more is refunded than was captured. */
export function taxOfRefund(hold: HoldFigures, amount: BigNumberInput): string {
  assertPayable("amount", amount, hold.currency_code)
  const refundable = MathBN.sub(hold.captured_amount, hold.refunded_amount)
  if (MathBN.gt(amount, refundable)) {
    throw new Refusal(
      "REFUND_EXCEEDS_CAPTURED",
      `Of hold ${hold.id} ${decimalText(refundable)} can still be refunded; ${decimalText(amount)} was asked for`,
      { hold_id: hold.id, available: decimalText(refundable), needed: decimalText(amount) },
    )
  }
  return taxShare(hold, hold.refunded_amount, MathBN.add(hold.refunded_amount, amount))
}

export function kept({ amount, captured_amount, voided_amount }: HoldFigures) {
  return MathBN.sub(amount, captured_amount, voided_amount)
}

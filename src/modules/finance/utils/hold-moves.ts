import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { decimalText, roundMoney } from "../../../utils/money"
import { Refusal } from "../../../utils/refusal"
import type { HoldStatus } from "../types"
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

/**
 * Captures `amount` of what the hold still keeps. A difference below half the currency's smallest unit, which core
 * takes for none, is settled by the hold: it is captured no further than it reaches, and a rest that small is voided.
 */
export function capture(hold: HoldFigures, amount: BigNumberInput): HoldMove {
  const keeps = kept(hold)
  const rounded = (value: BigNumberInput) => roundMoney(value, hold.currency_code)
  if (hold.status !== "pending" || MathBN.gt(rounded(amount), rounded(keeps))) {
    throw new Refusal(
      "HOLD_EXCEEDED",
      `Hold ${hold.id} (${hold.status}) still keeps ${decimalText(keeps)}; ${decimalText(amount)} cannot be captured`,
      { hold_id: hold.id, status: hold.status, available: decimalText(keeps), needed: decimalText(amount) },
    )
  }
  const captured = MathBN.min(amount, keeps)
  const rest = MathBN.sub(keeps, captured)
  const voided = MathBN.eq(rounded(rest), 0) ? rest : MathBN.convert(0)
  return {
    captured: decimalText(captured),
    tax: taxShare(hold, hold.captured_amount, MathBN.add(hold.captured_amount, captured)),
    voided: decimalText(voided),
    released: decimalText(MathBN.add(captured, voided)),
    status: MathBN.eq(voided, rest) ? "posted" : "pending",
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
export function refund(hold: HoldFigures, amount: BigNumberInput): { refunded: string; tax: string } {
  const refundable = MathBN.sub(hold.captured_amount, hold.refunded_amount)
  const rounded = (value: BigNumberInput) => roundMoney(value, hold.currency_code)
  if (MathBN.gt(rounded(amount), rounded(refundable))) {
    throw new Refusal(
      "REFUND_EXCEEDS_CAPTURED",
      `Of hold ${hold.id} ${decimalText(refundable)} can still be refunded; ${decimalText(amount)} was asked for`,
      { hold_id: hold.id, available: decimalText(refundable), needed: decimalText(amount) },
    )
  }
  const refunded = MathBN.min(amount, refundable)
  const tax = taxShare(hold, hold.refunded_amount, MathBN.add(hold.refunded_amount, refunded))
  return { refunded: decimalText(refunded), tax }
}

export function kept({ amount, captured_amount, voided_amount }: HoldFigures) {
  return MathBN.sub(amount, captured_amount, voided_amount)
}

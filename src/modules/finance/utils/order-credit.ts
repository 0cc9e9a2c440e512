import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { decimalText, roundMoney } from "../../../utils/money"

/** A payment on account of an order, with what core thinks of it. */
export type CreditPayment = {
  payment_id: string
  hold_id: string
  /** Whether the hold still keeps something. */
  is_pending: boolean
  is_canceled: boolean
  collection_status: string
}

type PaymentCollection = { id: string; status: string; amount: BigNumberInput }

type OwingOrder = {
  status: string
  currency_code: string
  summary: { pending_difference: BigNumberInput }
  payment_collections: PaymentCollection[]
}

/**
 * Payments whose hold keeps credit that their order needs no more: it was cancelled; core made another collection in
 * the place of theirs, as an edit does; or nothing is due any longer. Core itself cancels none of the last two.
 */
export function stalePayments(payments: CreditPayment[], order: OwingOrder): CreditPayment[] {
  const isPaid = isNothingDue(order)
  return payments.filter(
    (payment) =>
      payment.is_pending &&
      !payment.is_canceled &&
      (isPaid || ["canceled", "partially_captured"].includes(payment.collection_status)),
  )
}

export type OrderTax = {
  currency_code: string
  total: BigNumberInput
  tax_total: BigNumberInput
  /** What the books have of the order so far, net of refunds. */
  posted_total: BigNumberInput
  posted_tax: BigNumberInput
}

/** How much of a hold of `amount` is tax: of the order's tax that is not posted yet, its share of what is not. */
export function taxOfHold(order: OrderTax, amount: BigNumberInput): string {
  const open = MathBN.sub(order.total, order.posted_total)
  const openTax = MathBN.sub(order.tax_total, order.posted_tax)
  if (MathBN.lte(open, 0) || MathBN.lte(openTax, 0)) {
    return "0"
  }
  const share = roundMoney(MathBN.div(MathBN.mult(openTax, amount), open), order.currency_code)
  return decimalText(MathBN.min(share, amount))
}

/** What an order on account still has to hold: the collection that core made for what is due; null when nothing is. */
export function collectionToHold(order: OwingOrder): PaymentCollection | null {
  if (isNothingDue(order)) {
    return null
  }
  const open = order.payment_collections.filter(
    ({ status, amount }) => status === "not_paid" && MathBN.gt(amount, 0),
  )
  return open.at(-1) ?? null
}

/** Core's exact totals may leave a part of the smallest unit due that nobody can pay. */
function isNothingDue({ status, currency_code, summary }: OwingOrder): boolean {
  return status === "canceled" || MathBN.lte(roundMoney(summary.pending_difference, currency_code), 0)
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import type FinanceModuleService from "../../../modules/finance/service"
import type PaymentModuleService from "../../../modules/payment/service"
import type { OrderFigures } from "../../../modules/placement/utils/order-figures"
import { decimalText, roundMoney } from "../../../utils/money"
import type { UnitOfWork } from "../../../utils/unit-of-work"
import type { OrderDraft } from "../types"

export const CREDIT_PROVIDER = "pp_credit_credit"

/**
 * Holds the money of an order on account, and writes its payment rows. An order to be paid later gets a collection
 * that waits for its payment. A session that its provider authorised before stays as it is.
 * @returns the id of the order's payment collection; null where credit lines paid for all of a cart
 */
export async function settlePayment(
  container: MedusaContainer,
  unit: UnitOfWork,
  draft: OrderDraft,
  figures: OrderFigures,
  orderId: string,
): Promise<string | null> {
  const { payment, currency_code } = draft
  if (payment.kind === "authorized") {
    return payment.payment_collection_id
  }
  const payments = container.resolve<PaymentModuleService>(Modules.PAYMENT)
  const holdId = await holdCredit(container, unit, draft, figures, orderId)
  const recorded = await payments.recordPlacedPayment(
    {
      payment_collection_id: payment.payment_collection_id,
      payment_session_id: payment.kind === "credit" ? payment.payment_session_id : null,
      currency_code,
      amount: figures.total,
      authorized: holdId ? onAccount(holdId, draft.buyer?.company.id) : null,
    },
    unit.join(payments),
  )
  return recorded.payment_collection_id
}

function onAccount(hold_id: string, company_id: string | undefined) {
  return { provider_id: CREDIT_PROVIDER, data: { hold_id, company_id }, context: {} }
}

/** An order of no value needs no credit. */
async function holdCredit(
  container: MedusaContainer,
  unit: UnitOfWork,
  { payment, buyer, currency_code }: OrderDraft,
  figures: OrderFigures,
  orderId: string,
): Promise<string | null> {
  if (payment.kind !== "credit" || !buyer || MathBN.eq(figures.total, 0)) {
    return null
  }
  const finance = container.resolve<FinanceModuleService>("finance")
  const hold = await finance.placeHold(
    {
      company_id: buyer.company.id,
      currency_code,
      reference: orderId,
      amount: figures.total,
      // Credit lines may leave less to pay than the tax.
      tax_amount: decimalText(MathBN.min(roundMoney(figures.tax_total, currency_code), figures.total)),
      idempotency_key: `hold:${orderId}`,
    },
    unit.join(finance),
  )
  return hold.id
}

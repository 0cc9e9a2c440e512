import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { PaymentModuleService as CorePaymentModuleService } from "@medusajs/payment/dist/services"
import { newId } from "../../utils/ids"
import { rawAmount } from "../../utils/money"
import { sql } from "../../utils/sql"
import type { PlacedPayment, PlacedPaymentIds } from "./types"
import { WRITE_PLACED_PAYMENT } from "./utils/write-placed-payment.sql"

export default class PaymentModuleService extends CorePaymentModuleService {
  /**
   * Writes what an order's placement needs of payment in one statement: collection, and session and payment when the
   * money is already held inside our database. The rows equal those of core's createPaymentCollections,
   * createPaymentSession and authorizePaymentSession; no provider is called. Joins the caller's transaction.
   */
  @InjectTransactionManager()
  async recordPlacedPayment(
    placed: PlacedPayment,
    @MedusaContext() sharedContext: Context = {},
  ): Promise<PlacedPaymentIds> {
    const collectionId = placed.payment_collection_id ?? newId("pay_col")
    const paymentId = placed.authorized && newId("pay")
    const record = {
      payment_collection_id: collectionId,
      payment_session_id: placed.payment_session_id ?? newId("payses"),
      payment_id: paymentId,
      currency_code: placed.currency_code,
      amount: placed.amount,
      raw_amount: rawAmount(placed.amount),
      raw_zero: rawAmount(0),
      is_authorized: placed.authorized !== null,
      provider_id: placed.authorized?.provider_id ?? null,
      data: placed.authorized?.data ?? null,
      context: placed.authorized?.context ?? null,
    }
    await sql(sharedContext, WRITE_PLACED_PAYMENT, [JSON.stringify(record)])
    return { payment_collection_id: collectionId, payment_id: paymentId }
  }
}

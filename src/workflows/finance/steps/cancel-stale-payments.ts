import type { IPaymentModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { stalePayments, type CreditPayment } from "../../../modules/finance/utils/order-credit"
import type { OrderOnAccount } from "../types"

export const cancelStalePaymentsStepId = "cancel-stale-payments"

type CancelStalePaymentsInput = { order: OrderOnAccount; payments: CreditPayment[] }

/**
 * Cancels the payments whose hold keeps credit that the order needs no more; what was captured of them stays. Safe to
 * repeat. Nothing is taken back when a later step fails: the credit is not needed all the same.
 */
export const cancelStalePaymentsStep = createStep(
  cancelStalePaymentsStepId,
  async ({ order, payments }: CancelStalePaymentsInput, { container }) => {
    const paymentModule = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
    const stale = stalePayments(payments, order)
    for (const { payment_id } of stale) {
      await paymentModule.cancelPayment(payment_id)
    }
    return new StepResponse(stale.map(({ payment_id }) => payment_id))
  },
)

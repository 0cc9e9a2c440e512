import type { IPaymentModuleService, Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { collectionToHold } from "../../../modules/finance/utils/order-credit"
import { decimalText } from "../../../utils/money"
import { financeService } from "../finance-service"
import type { OrderOnAccount } from "../types"

export const holdWhatIsDueStepId = "hold-what-is-due"

/** Refusals that the merchant sees as an open amount of the order; anything else is a fault. */
const REFUSED: string[] = [MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR, MedusaError.Types.NOT_ALLOWED]

/**
 * Holds on account what an order on account owes anew, as after an edit. When the company's credit refuses it the
 * collection stays unpaid.
 */
export const holdWhatIsDueStep = createStep(
  holdWhatIsDueStepId,
  async (order: OrderOnAccount, { container }) => {
    const collection = collectionToHold(order)
    if (!collection || !order.customer_id) {
      return new StepResponse(null)
    }
    const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
    try {
      const session = await payments.createPaymentSession(collection.id, {
        provider_id: "pp_credit_credit",
        currency_code: order.currency_code,
        amount: collection.amount,
        data: {},
        context: { customer: { id: order.customer_id, email: order.email } },
      })
      const payment = await payments.authorizePaymentSession(session.id, {})
      await financeService(container).nameHoldsOfOrder(order)
      return new StepResponse(payment?.id ?? null)
    } catch (error) {
      if (!MedusaError.isMedusaError(error) || !REFUSED.includes(error.type)) {
        throw error
      }
      const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
      logger.warn(
        `Order ${order.id} owes ${decimalText(collection.amount)} that is not held on account: ${error.message}`,
      )
      return new StepResponse(null)
    }
  },
)

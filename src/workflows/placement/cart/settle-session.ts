import type { IPaymentModuleService, Logger, MedusaContainer, PaymentDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError, Modules } from "@medusajs/framework/utils"
import { createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"
import { decimalText } from "../../../utils/money"
import { CREDIT_PROVIDER } from "../commit/settle-payment"
import type { DraftPayment, OrderDraft } from "../types"
import type { Cart, CartSession } from "./cart-fields"

const PROCESSABLE = ["pending", "requires_more", "authorized", "captured", "pending_authorization"]

/** What an authorisation of ours is undone with when placing fails. */
export type Authorisation = { payment: DraftPayment; authorised: PaymentDTO | null }

/** The session that pays for the cart, as core chooses it; null when there is nothing to pay. */
export function payingSession(cart: Cart, total: string): CartSession | null {
  if (MathBN.lte(total, 0)) {
    return null
  }
  const sessions = cart.payment_collection?.payment_sessions ?? []
  const session = sessions.find(({ status }) => PROCESSABLE.includes(status))
  if (!session) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Cart ${cart.id} has no payment session that can be processed: create one first`,
    )
  }
  const { region } = cart
  if (region && !region.payment_providers?.some(({ id }) => id === session.provider_id)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Payment provider ${session.provider_id} is not enabled in the region of cart ${cart.id}`,
    )
  }
  return session
}

/**
 * Credit is held in the placing transaction, and only for the customer who is logged in: whoever knows a cart's id
 * must not spend its customer's credit. Every other provider authorises here, before anything is written.
 */
export async function authoriseSession(
  container: MedusaContainer,
  cart: Cart,
  draft: OrderDraft,
  session: CartSession | null,
  actorId: string | null,
): Promise<Authorisation> {
  const payment_collection_id = cart.payment_collection?.id ?? null
  if (!session) {
    return { payment: { kind: "authorized", payment_collection_id, captures: [] }, authorised: null }
  }
  if (session.provider_id === CREDIT_PROVIDER && session.status !== "authorized") {
    if (!draft.buyer || draft.customer_id !== actorId) {
      throw new MedusaError(
        MedusaError.Types.FORBIDDEN,
        "On account orders only the cart's own customer, logged in, as a member of an active company",
      )
    }
    return {
      payment: { kind: "credit", payment_collection_id, payment_session_id: session.id },
      authorised: null,
    }
  }
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  await payments.authorizePaymentSession(session.id, {})
  // Read again: authorising tells of no captures. No payment: the provider authorises later, and core places the order.
  const { payment } = await payments.retrievePaymentSession(session.id, {
    relations: ["payment", "payment.captures", "payment.refunds"],
  })
  if (payment?.canceled_at || payment?.refunds?.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `What payment session ${session.id} authorised was given back: create a new one first`,
    )
  }
  const captures = (payment?.captures ?? []).map(({ id, amount }) => ({ id, amount: decimalText(amount) }))
  return {
    payment: { kind: "authorized", payment_collection_id, captures },
    authorised: session.status === "authorized" ? null : (payment ?? null),
  }
}

/**
 * Gives back what this attempt took: a refund where the provider captured at once, else the authorisation. The cart
 * gets a new session, as in core, with which it can be tried again.
 */
export async function releaseAuthorisation(
  container: MedusaContainer,
  cart: Cart,
  { id, amount, captures, provider_id, payment_collection_id }: PaymentDTO,
): Promise<void> {
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  try {
    if (captures?.length) {
      await payments.refundPayment({ payment_id: id, amount })
    } else {
      await payments.cancelPayment(id)
    }
    const session = { payment_collection_id, provider_id, customer_id: cart.customer_id ?? undefined }
    await createPaymentSessionsWorkflow(container).run({ input: session })
  } catch (error) {
    // Why the order was not placed is what the buyer must hear of.
    const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
    logger.error(`Payment ${id} of cart ${cart.id} was not given back or has no new session`, error as Error)
  }
}

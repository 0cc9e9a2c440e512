import type { IPaymentModuleService, MedusaContainer, PaymentDTO } from "@medusajs/framework/types"
import { MathBN, MedusaError, Modules } from "@medusajs/framework/utils"
import { CREDIT_PROVIDER } from "../commit/settle-payment"
import type { DraftPayment, OrderDraft } from "../types"
import type { Cart, CartSession } from "./cart-fields"

const PROCESSABLE = ["pending", "requires_more", "authorized", "captured", "pending_authorization"]

/** What an authorisation of ours is undone with when placing fails. */
export type Authorisation = { payment: DraftPayment; authorised: PaymentDTO | null }

/** The session that pays for the cart, as core chooses it; null when credit lines pay for all of it. */
export function payingSession(cart: Cart, total: string): CartSession | null {
  const sessions = cart.payment_collection?.payment_sessions ?? []
  const session = sessions.find(({ status }) => PROCESSABLE.includes(status))
  if (session || (MathBN.lte(total, 0) && cart.credit_lines?.length)) {
    return session ?? null
  }
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Cart ${cart.id} has no payment session that can be processed: create one first`,
  )
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
  // Null: the provider authorises later, and core lets the order be placed.
  const payment = await payments.authorizePaymentSession(session.id, {})
  const captures = (payment?.captures ?? []).map(({ id, amount }) => ({ id, amount: String(amount) }))
  return {
    payment: { kind: "authorized", payment_collection_id, captures },
    authorised: session.status === "authorized" ? null : payment,
  }
}

/** Gives back what this attempt took: a refund where the provider captured at once, else the authorisation. */
export async function releaseAuthorisation(
  container: MedusaContainer,
  { authorised }: Authorisation,
): Promise<void> {
  if (!authorised) {
    return
  }
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  if (authorised.captures?.length) {
    await payments.refundPayment({ payment_id: authorised.id, amount: authorised.amount })
  } else {
    await payments.cancelPayment(authorised.id)
  }
}

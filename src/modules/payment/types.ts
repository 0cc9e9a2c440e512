/** What an order's payment is at placement: authorised by us, or still to be paid. */
export type PlacedPayment = {
  /** The cart's collection and session; null for an order without cart: they are made. */
  payment_collection_id: string | null
  payment_session_id: string | null
  currency_code: string
  /** What is owed, in the currency's smallest unit's precision (decimal text). */
  amount: string
  /** Who holds the money; null when the order is to be paid later, by a means still to be chosen. */
  authorized: null | { provider_id: string; data: Record<string, unknown>; context: Record<string, unknown> }
}

export type PlacedPaymentIds = { payment_collection_id: string; payment_id: string | null }

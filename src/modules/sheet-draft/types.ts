/** An order sheet as it was left: rows as they were typed, and what stands beside them. The server prices it anew. */
export type DraftedSheet = {
  lines: { sku: string; name: string; quantity: string; note: string }[]
  source: string
  ship_to: string
  payment: string
  po_number: string
  remark: string
  requested_delivery_date: string
  promo_codes: string[]
  /** Idempotency-Key under which it is placed: a draft placed twice is one order. */
  key: string
}

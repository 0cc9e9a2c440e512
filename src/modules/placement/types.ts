/** An event that others hear after commit: at least once, also when the process died in between. */
export type PlacementEvent = { name: string; data: Record<string, unknown> }

export type UnsentPlacement = { id: string; events: PlacementEvent[] }

export type PlacementSettings = {
  allocationPolicy: "fewest_parcels" | "nearest_first" | "priority_first"
  onlinePaymentMinutes: number
  allowPricedAt: boolean
  timeZone: string
}

/** What is known of an order under its key before it is placed. */
export type PlacementClaim = {
  id: string
  key: string
  input_hash: string
  order_id: string
  source: string
  cart_id: string | null
  company_id: string | null
  member_id: string | null
  customer_id: string | null
  placed_by: string | null
  po_number: string | null
  remark: string | null
  requested_delivery_date: string | null
}

export type PlacementOutcome = {
  id: string
  answer: Record<string, unknown>
  plan: Record<string, unknown>
  events: PlacementEvent[]
  payment_due_at: Date | null
}

export type KnownPlacement = { input_hash: string; order_id: string; answer: Record<string, unknown> }

/** How far an order is: what has been done for a part of it counts as soon as it is done, delivery when all is. */
export const ORDER_STAGES = ["placed", "packed", "shipped", "delivered", "completed", "canceled"] as const
export type OrderStage = (typeof ORDER_STAGES)[number]

/** `due`: on the company's account and not settled yet; `on_account`: not owed before it is shipped and captured. */
export const PAYMENT_STATUSES = ["canceled", "overdue", "due", "on_account", "unpaid", "paid"] as const
export type OrderPaymentStatus = (typeof PAYMENT_STATUSES)[number]

/** `other`: by Medusa's own routes. */
export const ORDER_SOURCES = [
  "mall",
  "on_behalf",
  "message",
  "phone",
  "api",
  "cart",
  "draft_order",
  "other",
] as const
export type OrderSource = (typeof ORDER_SOURCES)[number]

/** What somebody of the merchant's has to do, or see to, for an order. It may wait for several. */
export const ORDER_WORK = [
  "order_review",
  "finance_review",
  "outbound_review",
  "resubmission",
  "packing",
  "shipping",
  "receipt",
  "overdue",
  "return",
] as const
export type OrderWork = (typeof ORDER_WORK)[number]

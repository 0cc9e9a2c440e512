import type { BigNumberInput } from "@medusajs/framework/types"

/** Amounts below are major units of the account's currency; answers carry them as exact decimal text. */
export type AccountKind =
  | "receivable"
  | "stored_value"
  | "cash"
  | "bank"
  | "revenue"
  | "tax"
  | "purchases"
  | "expense"
  | "payable"
  | "commission_payable"

export type HoldStatus = "pending" | "posted" | "voided"

/** available = limit − used − held; negative after the limit was lowered below what is in use. */
export type CreditFigures = {
  currency_code: string
  limit: string
  used: string
  held: string
  available: string
}

/** Why credit was refused: `limit` is null when none was ever granted. */
export type CreditRefusal = Omit<CreditFigures, "limit"> & {
  code: "CREDIT_NOT_GRANTED" | "CREDIT_LIMIT_EXCEEDED"
  message: string
  limit: string | null
  needed: string
}

/** `available_after` is below 0 where the hold is refused for the limit, null where no credit was granted. */
export type HoldForeseen = { available_after: string | null; refusal: CreditRefusal | null }

export type CreditLimitInput = {
  company_id: string
  currency_code: string
  limit: BigNumberInput
  actor_id: string
  reason: string
}

export type PlaceHoldInput = {
  company_id: string
  currency_code: string
  /** The order's id. */
  reference: string
  /** Above zero: an order that costs nothing needs no hold. */
  amount: BigNumberInput
  /** How much of `amount` is tax. */
  tax_amount: BigNumberInput
  idempotency_key: string
}

export type CaptureHoldInput = {
  hold_id: string
  amount: BigNumberInput
  idempotency_key: string
  /** The receivable's order, when it is not the hold's reference. */
  order_id?: string
  /** Days until the receivable is due; the company's payment terms when absent. */
  terms_days?: number
  /** Default now. */
  captured_at?: Date
}

export type Captured = {
  transaction_id: string
  receivable_id: string
  amount: string
  tax_amount: string
  due_at: Date
}

export type RefundInput = {
  hold_id: string
  amount: BigNumberInput
  idempotency_key: string
  refunded_at?: Date
}

export type Refunded = { transaction_id: string; amount: string; tax_amount: string }

export type HoldState = { id: string; status: HoldStatus; captured_amount: string; voided_amount: string }

export type PostingInput = { account_id: string; amount: BigNumberInput }

export type TransactionInput = {
  kind: string
  reference: string
  idempotency_key: string
  postings: PostingInput[]
  effective_at?: Date
  description?: string
}

export type ReversalInput = {
  transaction_id: string
  idempotency_key: string
  effective_at?: Date
  description?: string
}

/** The merchant has one account of a kind per currency (`company_id` null), a company one of its own. */
export type AccountSpec = { kind: AccountKind; company_id: string | null; currency_code: string }

/** What an order costs and how much of it is tax. */
export type NamedOrder = {
  id: string
  currency_code: string
  total: BigNumberInput
  tax_total: BigNumberInput
}

import type { BigNumberInput } from "@medusajs/framework/types"

/** What of an order decides how much credit it needs. */
export type OrderOnAccount = {
  id: string
  status: string
  customer_id: string | null
  email: string
  currency_code: string
  total: BigNumberInput
  tax_total: BigNumberInput
  /** Above zero: the company owes; below: it is owed. */
  summary: { pending_difference: BigNumberInput }
  payment_collections: { id: string; status: string; amount: BigNumberInput }[]
}

export const ORDER_ON_ACCOUNT_FIELDS = [
  "id",
  "status",
  "customer_id",
  "email",
  "currency_code",
  "total",
  "tax_total",
  "summary",
  "payment_collections.id",
  "payment_collections.status",
  "payment_collections.amount",
]

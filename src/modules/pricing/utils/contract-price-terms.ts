import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"
import { momentOf, type MomentInput } from "../../../utils/plain-values"

/** A contract price as it is stored: ids resolved, one row per (owner, goods, currency, break, start). */
export type ContractPriceInput = {
  /** The customer group of a company or of a tier. */
  customer_group_id: string
  price_set_id: string
  currency_code: string
  /** The row holds from this quantity on. Default 1. */
  min_quantity?: BigNumberInput
  /** Per unit, in major units of the currency. */
  amount: BigNumberInput
  /** Inclusive; null or left out: always was. */
  starts_at?: MomentInput
  /** Exclusive; null or left out: until further notice. */
  ends_at?: MomentInput
  source?: string | null
}

export type ContractPriceTerms = {
  customer_group_id: string
  price_set_id: string
  currency_code: string
  min_quantity: string
  amount: string
  starts_at: Date | null
  ends_at: Date | null
  source: string | null
}

/** What is wrong with a term, or null. The database checks the same. */
export type TermsFault = { field: "currency_code" | "min_quantity" | "amount" | "ends_at"; reason: string }

/** Fills in what may be left out, decimals as exact text and the currency in lower case. */
export function contractPriceTerms(input: ContractPriceInput): ContractPriceTerms {
  return {
    customer_group_id: input.customer_group_id,
    price_set_id: input.price_set_id,
    currency_code: input.currency_code.toLowerCase(),
    min_quantity: decimalText(input.min_quantity ?? 1),
    amount: decimalText(input.amount),
    starts_at: momentOf(input.starts_at),
    ends_at: momentOf(input.ends_at),
    source: input.source ?? null,
  }
}

export function termsFault(
  terms: Pick<ContractPriceTerms, "currency_code" | "min_quantity" | "amount" | "starts_at" | "ends_at">,
): TermsFault | null {
  if (!/^[a-z]{3}$/.test(terms.currency_code)) {
    return fault("currency_code", `${terms.currency_code} is not a currency code of three letters`)
  }
  if (!MathBN.gt(terms.min_quantity, 0)) {
    return fault("min_quantity", `${terms.min_quantity} is not above 0`)
  }
  if (!MathBN.gte(terms.amount, 0)) {
    return fault("amount", `${terms.amount} is below 0`)
  }
  if (terms.starts_at && terms.ends_at && terms.ends_at <= terms.starts_at) {
    return fault(
      "ends_at",
      `${terms.ends_at.toISOString()} is not after starts_at ${terms.starts_at.toISOString()}`,
    )
  }
  return null
}

/** Rows of one key are one price: the later word on it replaces the earlier. */
export function contractPriceKey(terms: Omit<ContractPriceTerms, "amount" | "ends_at" | "source">): string {
  return [
    terms.customer_group_id,
    terms.price_set_id,
    terms.currency_code,
    terms.min_quantity,
    terms.starts_at?.toISOString() ?? "",
  ].join("|")
}

/** Sorted by key. */
export function inKeyOrder<Terms extends Parameters<typeof contractPriceKey>[0]>(
  rows: readonly Terms[],
): Terms[] {
  return rows
    .map((row) => ({ row, key: contractPriceKey(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row)
}

function fault(field: TermsFault["field"], reason: string): TermsFault {
  return { field, reason }
}

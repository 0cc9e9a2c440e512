import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"
import type { PostingInput } from "../types"

/** @throws MedusaError INVALID_DATA unless there are two postings or more, none is zero, and they sum to zero */
export function assertBalanced(postings: PostingInput[]): void {
  const sum = postings.reduce((total, { amount }) => MathBN.add(total, amount), MathBN.convert(0))
  const zero = postings.find(({ amount }) => MathBN.eq(amount, 0))
  if (postings.length < 2 || zero || !MathBN.eq(sum, 0)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `A ledger transaction needs two postings or more, none of zero, that sum to zero; got ${postings.length} ` +
        `that sum to ${decimalText(sum)}${zero ? `, one of zero on ${zero.account_id}` : ""}`,
    )
  }
}

import type { Context } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"
import { lockAccounts } from "../ledger/accounts"
import { insertTransaction, postingsOf, reversalOf, transactionByKey } from "../ledger/transactions"
import type { ReversalInput, TransactionInput } from "../types"
import { assertBalanced } from "../utils/assert-balanced"
import { assertSameInput, inputHash, keyReused } from "../utils/input-hash"

/** These stand beside holds and receivables, which a bare reversal of the postings would leave behind. */
const REFUNDABLE_KINDS = ["capture", "refund"]

export async function postTransaction(
  context: Context,
  input: TransactionInput & { reversal_of?: string },
): Promise<{ id: string }> {
  const { kind, reference, idempotency_key, reversal_of, description, effective_at = new Date() } = input
  assertBalanced(input.postings)
  const postings = input.postings.map(({ account_id, amount }) => ({
    account_id,
    amount: decimalText(amount),
  }))
  const input_hash = inputHash({
    kind,
    reference,
    postings: postings.map((p) => `${p.account_id} ${p.amount}`),
  })
  const ids = [...new Set(postings.map(({ account_id }) => account_id))]
  const accounts = await lockAccounts(context, ids)
  const known = await transactionByKey(context, idempotency_key)
  if (known) {
    assertSameInput(idempotency_key, known.input_hash, input_hash)
    return { id: known.id }
  }
  assertPostable(ids, accounts)
  const movement = {
    kind,
    reference,
    idempotency_key,
    input_hash,
    effective_at,
    reversal_of,
    description,
    postings,
  }
  const id = await insertTransaction(context, movement)
  if (!id) {
    throw keyReused(idempotency_key)
  }
  return { id }
}

export async function reverseTransaction(context: Context, input: ReversalInput): Promise<{ id: string }> {
  const { transaction_id, idempotency_key } = input
  const postings = await postingsOf(context, transaction_id)
  if (!postings.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Ledger transaction ${transaction_id} does not exist`)
  }
  const { kind, reference } = postings[0]
  if (REFUNDABLE_KINDS.includes(kind)) {
    const message = `Ledger transaction ${transaction_id} is a ${kind}; refund the hold instead of reversing it`
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
  await lockAccounts(
    context,
    postings.map(({ account_id }) => account_id),
  )
  const earlier = await reversalOf(context, transaction_id)
  if (earlier && earlier.idempotency_key !== idempotency_key) {
    const message = `Ledger transaction ${transaction_id} is already reversed by ${earlier.id}`
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
  }
  return await postTransaction(context, {
    ...input,
    kind: "reversal",
    reference,
    reversal_of: transaction_id,
    postings: postings.map(({ account_id, amount }) => ({ account_id, amount: MathBN.mult(amount, -1) })),
  })
}

function assertPostable(ids: string[], accounts: { id: string; currency_code: string }[]): void {
  const missing = ids.filter((id) => !accounts.some((account) => account.id === id))
  if (missing.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Accounts ${missing.join(", ")} do not exist`)
  }
  const currencies = [...new Set(accounts.map((account) => account.currency_code))]
  if (currencies.length > 1) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The accounts of a ledger transaction share one currency; these are in ${currencies.join(", ")}`,
    )
  }
}

import type { Context } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"
import { addRefunded, lockHolds } from "../ledger/holds"
import { lockOpenReceivables, settleReceivables } from "../ledger/receivables"
import { insertTransaction, transactionByKey } from "../ledger/transactions"
import type { Refunded, RefundInput } from "../types"
import { positiveAmount } from "../utils/amounts"
import { taxOfRefund } from "../utils/hold-moves"
import { assertSameInput, inputHash, keyReused } from "../utils/input-hash"
import { settleOldestFirst } from "../utils/settle-oldest-first"
import { lockBooksOfHold, sale } from "./capture-hold"

/** The reverse of a sale: credit the receivable, debit revenue and tax, and settle what is open of that order. */
export async function refundHold(context: Context, input: RefundInput): Promise<Refunded> {
  const { hold_id, idempotency_key, refunded_at = new Date() } = input
  const amount = positiveAmount("amount", input.amount)
  const input_hash = inputHash({ kind: "refund", hold_id, amount })
  const accounts = await lockBooksOfHold(context, hold_id)
  const [hold] = await lockHolds(context, [hold_id])
  const known = await transactionByKey(context, idempotency_key)
  if (known) {
    assertSameInput(idempotency_key, known.input_hash, input_hash)
    return { transaction_id: known.id, amount: known.receivable_moved, tax_amount: known.tax_moved }
  }
  const tax = taxOfRefund(hold, amount)
  const receivables = await lockOpenReceivables(context, hold_id)
  const transaction_id = await insertTransaction(context, {
    kind: "refund",
    reference: hold.reference,
    idempotency_key,
    input_hash,
    effective_at: refunded_at,
    postings: sale(accounts, negative(amount), negative(tax)),
  })
  if (!transaction_id) {
    throw keyReused(idempotency_key)
  }
  await addRefunded(context, hold_id, amount)
  await settleReceivables(context, settleOldestFirst(receivables, amount))
  return { transaction_id, amount, tax_amount: tax }
}

const negative = (amount: string) => decimalText(MathBN.mult(amount, -1))

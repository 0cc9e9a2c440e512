import type { Context } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { decimalText } from "../../../utils/money"
import { ensureAccounts, type AccountRow } from "../ledger/accounts"
import { lockAccountsOfHold, lockHolds, moveHolds, nameHold } from "../ledger/holds"
import { paymentTermsDays } from "../ledger/neighbours"
import { insertReceivable } from "../ledger/receivables"
import { insertTransaction, transactionByKey } from "../ledger/transactions"
import type { AccountKind, Captured, CaptureHoldInput } from "../types"
import { positiveAmount } from "../utils/amounts"
import { capture } from "../utils/hold-moves"
import { assertSameInput, inputHash, keyReused } from "../utils/input-hash"

const DAY_MS = 86_400_000

/** Debit the receivable, credit revenue and tax, let go of as much of the hold, and say when it is due. */
export async function captureHold(context: Context, input: CaptureHoldInput): Promise<Captured> {
  const { hold_id, idempotency_key, captured_at = new Date() } = input
  const amount = positiveAmount("amount", input.amount)
  const input_hash = inputHash({ kind: "capture", hold_id, amount })
  const accounts = await lockBooksOfHold(context, hold_id)
  const [hold] = await lockHolds(context, [hold_id])
  const known = await transactionByKey(context, idempotency_key)
  if (known) {
    assertSameInput(idempotency_key, known.input_hash, input_hash)
    return {
      transaction_id: known.id,
      receivable_id: known.receivable_id as string,
      amount: known.receivable_moved,
      tax_amount: known.tax_moved,
      due_at: known.due_at as Date,
    }
  }
  const move = capture(hold, amount)
  const terms = input.terms_days ?? (await paymentTermsDays(context, hold.company_id))
  const due_at = new Date(captured_at.getTime() + terms * DAY_MS)
  const order_id = input.order_id ?? hold.reference
  const transaction_id = await insertTransaction(context, {
    kind: "capture",
    reference: order_id,
    idempotency_key,
    input_hash,
    effective_at: captured_at,
    postings: sale(accounts, move.captured, move.tax),
  })
  if (!transaction_id) {
    throw keyReused(idempotency_key)
  }
  await moveHolds(context, [{ id: hold_id, ...move }])
  if (order_id !== hold.reference) {
    await nameHold(context, { id: hold_id, reference: order_id, tax_amount: decimalText(hold.tax_amount) })
  }
  const { company_id, currency_code } = hold
  const receivable = { company_id, order_id, hold_id, currency_code, amount: move.captured, due_at }
  const receivable_id = await insertReceivable(context, {
    ...receivable,
    ledger_transaction_id: transaction_id,
  })
  return { transaction_id, receivable_id, amount: move.captured, tax_amount: move.tax, due_at }
}

type Books = Record<"receivable" | "revenue" | "tax", string>

/** Locks the three accounts that a hold's money moves between, making the merchant's own if they are missing. */
export async function lockBooksOfHold(context: Context, holdId: string): Promise<Books> {
  let accounts = await lockAccountsOfHold(context, holdId)
  if (!accounts.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Hold ${holdId} does not exist`)
  }
  if (accounts.length < 3) {
    const own = { company_id: null, currency_code: accounts[0].currency_code }
    await ensureAccounts(context, [
      { kind: "revenue", ...own },
      { kind: "tax", ...own },
    ])
    accounts = await lockAccountsOfHold(context, holdId)
  }
  const idOf = (kind: AccountKind) => (accounts.find((account) => account.kind === kind) as AccountRow).id
  return { receivable: idOf("receivable"), revenue: idOf("revenue"), tax: idOf("tax") }
}

/** The postings of a sale; of its refund when `amount` and `tax` are negative. None of them is zero. */
export function sale(books: Books, amount: string, tax: string) {
  const postings = [
    { account_id: books.receivable, amount },
    { account_id: books.revenue, amount: decimalText(MathBN.sub(tax, amount)) },
    { account_id: books.tax, amount: decimalText(MathBN.mult(tax, -1)) },
  ]
  return postings.filter((posting) => !MathBN.eq(posting.amount, 0))
}

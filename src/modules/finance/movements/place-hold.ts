import type { Context } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { Refusal } from "../../../utils/refusal"
import { receivableAccount, type AccountRow } from "../ledger/accounts"
import { holdByKey, insertHold } from "../ledger/holds"
import type { CreditFigures, CreditRefusal, HoldStatus, PlaceHoldInput } from "../types"
import { amountFromZero, assertPayable, positiveAmount } from "../utils/amounts"
import { creditFigures, refuseCredit } from "../utils/credit"
import { assertSameInput, inputHash, keyReused } from "../utils/input-hash"

/** Lock the account, look for the key, check what is available, set the amount aside. */
export async function placeHold(
  context: Context,
  input: PlaceHoldInput,
): Promise<{ id: string; status: HoldStatus }> {
  const { company_id, currency_code, reference, idempotency_key } = input
  const amount = positiveAmount("amount", input.amount)
  const tax_amount = amountFromZero("tax_amount", input.tax_amount)
  if (MathBN.gt(tax_amount, amount)) {
    const message = `tax_amount must not exceed amount ${amount}; got ${tax_amount}`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  assertPayable("amount", amount, currency_code)
  assertPayable("tax_amount", tax_amount, currency_code)
  const input_hash = inputHash({ kind: "hold", company_id, currency_code, reference, amount, tax_amount })
  const account = await receivableAccount(context, company_id, currency_code, "for update")
  const known = await holdByKey(context, idempotency_key)
  if (known) {
    assertSameInput(idempotency_key, known.input_hash, input_hash)
    return { id: known.id, status: known.status }
  }
  const refusal = refuseCredit(grantedCredit(account), amount, currency_code)
  if (refusal) {
    throw creditRefused(refusal)
  }
  const account_id = (account as AccountRow).id
  const hold = { account_id, company_id, reference, amount, tax_amount, idempotency_key, input_hash }
  const id = await insertHold(context, hold)
  if (!id) {
    // Two with one key wait for each other at their account: this one has another account, so other input.
    throw keyReused(idempotency_key)
  }
  return { id, status: "pending" }
}

/** An account without a limit grants nothing: it is there only because something was posted on it. */
export function grantedCredit(account: AccountRow | undefined): CreditFigures | null {
  return account && account.credit_limit !== null
    ? creditFigures({ ...account, credit_limit: account.credit_limit })
    : null
}

function creditRefused({ code, message, ...details }: CreditRefusal): Refusal {
  return new Refusal(code, message, details)
}

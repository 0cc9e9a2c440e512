import type { Context } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { Refusal } from "../../../utils/refusal"
import { receivableAccount, type AccountRow } from "../ledger/accounts"
import { giveBack, holdByKey, takeHold } from "../ledger/holds"
import type { CreditFigures, HoldStatus, PlaceHoldInput } from "../types"
import { amountFromZero, assertPayable, positiveAmount } from "../utils/amounts"
import { creditFigures, refuseCredit } from "../utils/credit"
import { assertSameInput, inputHash } from "../utils/input-hash"

/** Sets the amount aside in one statement; only where that cannot be done it is asked why. */
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
  const hold = { company_id, currency_code, reference, amount, tax_amount, idempotency_key, input_hash }
  const taken = await takeHold(context, hold)
  if (taken?.hold_id) {
    return { id: taken.hold_id, status: "pending" }
  }
  const account = await receivableAccount(context, company_id, currency_code, "for update")
  const known = await holdByKey(context, idempotency_key)
  if (known) {
    assertSameInput(idempotency_key, known.input_hash, input_hash)
    if (taken) {
      await giveBack(context, taken.account_id, amount)
    }
    return { id: known.id, status: known.status }
  }
  const refusal = refuseCredit(grantedCredit(account), amount, currency_code)
  if (refusal) {
    const { code, message, ...details } = refusal
    throw new Refusal(code, message, details)
  }
  // Credit was freed between the two looks; now the account is locked.
  return await placeHold(context, input)
}

/** An account without a limit grants nothing: it is there only because something was posted on it. */
export function grantedCredit(account: AccountRow | undefined): CreditFigures | null {
  return account && account.credit_limit !== null
    ? creditFigures({ ...account, credit_limit: account.credit_limit })
    : null
}

import type { Context } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { ensureAccounts, receivableAccount } from "../ledger/accounts"
import { writeLimit } from "../ledger/credit-limits"
import type { CreditFigures, CreditLimitInput } from "../types"
import { amountFromZero, assertCurrency } from "../utils/amounts"
import { creditFigures } from "../utils/credit"

/** The accounts that a company's first credit in a currency needs. */
export async function openReceivable(context: Context, input: CreditLimitInput): Promise<void> {
  const { company_id, currency_code } = input
  assertCurrency(currency_code)
  // Revenue and tax with it: no capture then has to make accounts while it holds locks.
  await ensureAccounts(context, [
    { kind: "receivable", company_id, currency_code },
    { kind: "revenue", company_id: null, currency_code },
    { kind: "tax", company_id: null, currency_code },
  ])
}

export async function changeCreditLimit(context: Context, input: CreditLimitInput): Promise<CreditFigures> {
  const { company_id, currency_code, actor_id } = input
  const after = amountFromZero("limit", input.limit)
  const reason = input.reason.trim()
  if (!reason) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "reason must say why the limit changes; it is empty",
    )
  }
  const account = await receivableAccount(context, company_id, currency_code, "for update")
  if (!account) {
    const message = `Company ${company_id} has no credit in ${currency_code.toUpperCase()}`
    throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
  }
  const before = account.credit_limit
  if (before === null || !MathBN.eq(before, after)) {
    const change = { account_id: account.id, company_id, currency_code, before, after, actor_id, reason }
    await writeLimit(context, change)
  }
  return creditFigures({ ...account, credit_limit: after })
}

import type { Context } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { accountCode, ensureAccounts, lockAccounts, receivableAccount } from "../ledger/accounts"
import { writeLimits } from "../ledger/credit-limits"
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
    await writeLimits(context, [change])
  }
  return creditFigures({ ...account, credit_limit: after })
}

/** The same for many companies in a few statements; accounts that are missing are made, equal limits left alone. */
export async function openCredits(context: Context, inputs: readonly CreditLimitInput[]): Promise<void> {
  const specs = inputs.map(({ company_id, currency_code }) => ({
    kind: "receivable" as const,
    company_id,
    currency_code,
  }))
  const currencies = [...new Set(inputs.map(({ currency_code }) => currency_code))]
  currencies.forEach(assertCurrency)
  const books = currencies.flatMap((currency_code) =>
    (["revenue", "tax"] as const).map((kind) => ({ kind, company_id: null, currency_code })),
  )
  const ids = await ensureAccounts(context, [...specs, ...books])
  const accounts = await lockAccounts(
    context,
    specs.map((spec) => ids.get(accountCode(spec)) as string),
  )
  const accountOf = new Map(accounts.map((account) => [account.id, account]))
  const changes = inputs.flatMap(({ limit, ...input }, index) => {
    const account_id = ids.get(accountCode(specs[index])) as string
    const before = accountOf.get(account_id)?.credit_limit ?? null
    const after = amountFromZero("limit", limit)
    return before !== null && MathBN.eq(before, after) ? [] : [{ ...input, account_id, before, after }]
  })
  await writeLimits(context, changes)
}

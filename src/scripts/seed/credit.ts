import { newId } from "../../utils/ids"
import { rawAmount } from "../../utils/money"
import type { UnitOfWork } from "../../utils/unit-of-work"
import type { SeededCompany } from "./companies"
import type { Demo } from "./demo"
import { insertRows } from "./insert-rows"

/** What finance's `openCredit` writes for one company, for all of them at once. */
export async function insertCredit(
  unit: UnitOfWork,
  { currencies: [currency], credit_reason }: Demo,
  companies: readonly SeededCompany[],
  actorId: string,
): Promise<void> {
  await insertRows(
    unit,
    "account",
    ["revenue", "tax"].map((kind) => ({
      id: newId("acct"),
      kind,
      code: `${kind}:${currency}`,
      currency_code: currency,
    })),
  )
  await insertRows(
    unit,
    "account",
    companies.map(({ company_id, credit_limit }) => ({
      id: newId("acct"),
      kind: "receivable",
      code: `receivable:${company_id}:${currency}`,
      company_id,
      currency_code: currency,
      credit_limit,
      raw_credit_limit: rawAmount(credit_limit),
    })),
  )
  await insertRows(
    unit,
    "credit_limit_change",
    companies.map(({ company_id, credit_limit }) => ({
      id: newId("clch"),
      company_id,
      currency_code: currency,
      after: credit_limit,
      raw_after: rawAmount(credit_limit),
      actor_id: actorId,
      reason: credit_reason,
    })),
  )
}

import { newId } from "../../utils/ids"
import { rawAmount } from "../../utils/money"
import type { UnitOfWork } from "../../utils/unit-of-work"
import { creditLimitOf } from "../online-retail/terms"
import type { SeededCompany } from "./companies"
import { insertRows } from "./insert-rows"

const CURRENCY = "gbp"

/** What finance's `openCredit` writes for one company, for all of them at once. */
export async function insertCredit(
  unit: UnitOfWork,
  companies: readonly SeededCompany[],
  actorId: string,
): Promise<void> {
  const limits = companies.map(({ company_id, turnover }) => ({ company_id, limit: creditLimitOf(turnover) }))
  await insertRows(
    unit,
    "account",
    ["revenue", "tax"].map((kind) => ({
      id: newId("acct"),
      kind,
      code: `${kind}:${CURRENCY}`,
      currency_code: CURRENCY,
    })),
  )
  await insertRows(
    unit,
    "account",
    limits.map(({ company_id, limit }) => ({
      id: newId("acct"),
      kind: "receivable",
      code: `receivable:${company_id}:${CURRENCY}`,
      company_id,
      currency_code: CURRENCY,
      credit_limit: limit,
      raw_credit_limit: rawAmount(limit),
    })),
  )
  await insertRows(
    unit,
    "credit_limit_change",
    limits.map(({ company_id, limit }) => ({
      id: newId("clch"),
      company_id,
      currency_code: CURRENCY,
      after: limit,
      raw_after: rawAmount(limit),
      actor_id: actorId,
      reason: "Opening limit: one and a half times the year's turnover",
    })),
  )
}

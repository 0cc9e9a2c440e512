import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type FinanceModuleService from "../../../../../modules/finance/service"
import { readOpenReceivables } from "../../../../../read-models/open-receivables"
import { readPendingHolds } from "../../../../../read-models/pending-holds"
import { decimalText, type RawAmount } from "../../../../../utils/money"
import type { CompanyCreditParams } from "./validators"

/** `limit` rows at most of each list, with the count of all. */
export async function companyCredit(
  container: MedusaContainer,
  companyId: string,
  page: CompanyCreditParams,
) {
  const finance = container.resolve<FinanceModuleService>("finance")
  const [credits, holds, receivables, changes] = await Promise.all([
    finance.creditsOf(companyId),
    readPendingHolds(container, companyId, page),
    readOpenReceivables(container, companyId, page),
    limitChanges(container, companyId, page),
  ])
  return {
    credit: credits[0] ?? null,
    credits,
    holds: holds.rows,
    holds_count: holds.count,
    receivables: receivables.rows,
    receivables_count: receivables.count,
    limit_changes: changes.rows,
    limit_changes_count: changes.count,
    ...page,
  }
}

type LimitChange = { raw_before: RawAmount | null; raw_after: RawAmount }

async function limitChanges(container: MedusaContainer, company_id: string, page: CompanyCreditParams) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "credit_limit_change",
    fields: ["id", "currency_code", "raw_before", "raw_after", "actor_id", "reason", "created_at"],
    filters: { company_id },
    pagination: { skip: page.offset, take: page.limit, order: { created_at: "DESC", id: "DESC" } },
  })
  // The graph's types leave out the raw twins of amounts.
  const rows = (data as unknown as LimitChange[]).map(({ raw_before, raw_after, ...change }) => ({
    ...change,
    before: raw_before && decimalText(raw_before),
    after: decimalText(raw_after),
  }))
  return { rows, count: metadata?.count ?? 0 }
}

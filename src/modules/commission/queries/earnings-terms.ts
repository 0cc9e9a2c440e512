import type { Context } from "@medusajs/framework/types"
import { sql } from "../../../utils/sql"
import type { CommissionOrder, CommissionRuleTerms, EarningsTerms, UplineDistributor } from "../types"
import { CONCERNS, concernParams, RULE_COLUMNS } from "./rules"
import { UPLINES } from "./upline"

type Row = UplineDistributor & (CommissionRuleTerms | { id: null })

/** Who stands above an order's company now, and every rule of their levels that some line may come under. One statement. */
export async function findEarningsTerms(context: Context, order: CommissionOrder): Promise<EarningsTerms> {
  const { order_id, company_id } = order
  const rows = await sql<Row>(
    context,
    `with upline as (${UPLINES})
     select ${RULE_COLUMNS}, u.level, u.distributor_id, u.customer_id, u.company_id, u.is_suspended
     from upline u
     left join commission_rule r on r.level = u.level and ${CONCERNS} and r.deleted_at is null`,
    [JSON.stringify([{ order_id, company_id, known_at: "infinity" }]), ...concernParams([order])],
  )
  return {
    upline: [...new Map(rows.map((row) => [row.level, row])).values()],
    rules: rows.filter((row): row is UplineDistributor & CommissionRuleTerms => row.id !== null),
  }
}

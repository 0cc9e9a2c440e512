import type { Context } from "@medusajs/framework/types"
import { sql } from "../../../utils/sql"
import type { CommissionOrder, CommissionRuleTerms } from "../types"

export type KnownRule = CommissionRuleTerms & { deleted_at: Date | null }

/** Every rule that some line of the orders may come under, deleted ones too if asked for; one statement. */
export async function findRules(
  context: Context,
  orders: readonly Pick<CommissionOrder, "tier_id" | "lines">[],
  { with_deleted = false } = {},
): Promise<KnownRule[]> {
  return await sql<KnownRule>(
    context,
    `select ${RULE_COLUMNS}, r.deleted_at from commission_rule r where ${CONCERNS} and (r.deleted_at is null or ?)`,
    [...concernParams(orders), with_deleted],
  )
}

export const RULE_COLUMNS = `r.id, r.level, r.product_id, r.category_id, r.tier_id, r.rate_bps, r.priority, r.starts_at,
  r.ends_at, r.created_at`

/** Whether a rule may be some line's. */
export const CONCERNS = `(r.product_id is null or r.product_id = any(?::text[]))
  and (r.category_id is null or r.category_id = any(?::text[]))
  and (r.tier_id is null or r.tier_id = any(?::text[]))`

export function concernParams(orders: readonly Pick<CommissionOrder, "tier_id" | "lines">[]): string[][] {
  const lines = orders.flatMap((order) => order.lines)
  const distinct = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  return [
    distinct(lines.map((line) => line.product_id)),
    distinct(lines.flatMap((line) => line.category_ids)),
    distinct(orders.map((order) => order.tier_id)),
  ]
}

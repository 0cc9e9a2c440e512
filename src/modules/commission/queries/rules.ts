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
  const lines = orders.flatMap((order) => order.lines)
  const distinct = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  return await sql<KnownRule>(
    context,
    `select id, level, product_id, category_id, tier_id, rate_bps, priority, starts_at, ends_at, created_at, deleted_at
     from commission_rule
     where (product_id is null or product_id = any(?::text[]))
       and (category_id is null or category_id = any(?::text[]))
       and (tier_id is null or tier_id = any(?::text[]))
       and (deleted_at is null or ?)`,
    [
      distinct(lines.map((line) => line.product_id)),
      distinct(lines.flatMap((line) => line.category_ids)),
      distinct(orders.map((order) => order.tier_id)),
      with_deleted,
    ],
  )
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { readAcross } from "../utils/sql"

/** An order rule with the goods that it is for; quantities as decimal texts. */
export type OrderRuleRow = {
  id: string
  variant_id: string
  sku: string | null
  product_id: string
  product_title: string
  minimum: string | null
  multiple: string | null
  maximum: string | null
  allows_decimals: boolean
  created_at: Date
  updated_at: Date
}

/** Goods by variant id or SKU; null asks for all. */
export type OrderRuleFilters = { variant_ids: string[] | null; skus: string[] | null }

const FROM_RULES = `
from order_rule r
join product_variant v on v.id = r.variant_id and v.deleted_at is null
join product p on p.id = v.product_id and p.deleted_at is null
where r.deleted_at is null
  and (?::text[] is null or r.variant_id = any(?::text[])) and (?::text[] is null or v.sku = any(?::text[]))`

const RULES = `
select r.id, r.variant_id, v.sku, p.id as product_id, p.title as product_title,
  trim_scale(r.minimum)::text as minimum, trim_scale(r.multiple)::text as multiple,
  trim_scale(r.maximum)::text as maximum, r.allows_decimals, r.created_at, r.updated_at
${FROM_RULES}
order by v.sku, r.id
limit ? offset ?`

/** A page of order rules by SKU, one statement. */
export async function readOrderRules(
  container: MedusaContainer,
  filters: OrderRuleFilters,
  page: { limit: number; offset: number },
): Promise<OrderRuleRow[]> {
  return await readAcross<OrderRuleRow>(container, RULES, [...paramsOf(filters), page.limit, page.offset])
}

export async function countOrderRules(
  container: MedusaContainer,
  filters: OrderRuleFilters,
): Promise<number> {
  const [{ count }] = await readAcross<{ count: number }>(
    container,
    `select count(*)::int as count ${FROM_RULES}`,
    paramsOf(filters),
  )
  return count
}

function paramsOf({ variant_ids, skus }: OrderRuleFilters) {
  return [variant_ids, variant_ids, skus, skus]
}

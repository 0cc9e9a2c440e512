import type { MedusaContainer } from "@medusajs/framework/types"
import { readPlanned } from "../utils/sql"

/** Of a contract price `amount`, of a discount `rate_bps`; null where there was or is none. */
export type PriceState = {
  amount?: string
  rate_bps?: number
  ends_at: string | null
  source?: string | null
}

export type PriceChangeRow = {
  id: string
  kind: "contract_price" | "tier_discount"
  record_id: string
  /** Null for a discount, and for goods that were deleted. */
  goods: { sku: string | null; variant_id: string; name: string } | null
  category: { id: string; name: string | null } | null
  currency_code: string | null
  min_quantity: string | null
  starts_at: Date | null
  before: PriceState | null
  after: PriceState | null
  /** Null for what no person did. */
  changed_by: { id: string; name: string | null } | null
  changed_at: Date
}

export type PriceHistoryQuestion = {
  customer_group_id: string
  sku: string | null
  /** The last row of the page before. */
  after: string | null
  limit: number
}

/** Changes of an owner's prices and discounts, the latest first; one statement. */
export async function readPriceHistory(
  container: MedusaContainer,
  { customer_group_id, sku, after, limit }: PriceHistoryQuestion,
): Promise<PriceChangeRow[]> {
  const conditions = [
    "h.customer_group_id = ?",
    sku !== null &&
      `h.price_set_id in (select l.price_set_id from product_variant v join product_variant_price_set l
        on l.variant_id = v.id and l.deleted_at is null where v.sku = ? and v.deleted_at is null)`,
    after !== null && "h.id < ?",
  ].filter(Boolean)
  const params = [customer_group_id, sku, after].filter((value) => value !== null)
  return await readPlanned<PriceChangeRow>(container, STATEMENT(conditions.join(" and ")), [...params, limit])
}

const STATEMENT = (conditions: string) => `
  select h.id, h.kind, h.record_id, goods.told as goods, h.currency_code,
    trim_scale(h.min_quantity)::text as min_quantity, h.starts_at, h.before, h.after, h.changed_at,
    case when h.category_id is not null then jsonb_build_object('id', h.category_id, 'name', c.name) end as category,
    case when h.changed_by is not null then jsonb_build_object('id', h.changed_by,
      'name', coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.email, k.title)) end as changed_by
  from (select * from price_change h where ${conditions} order by h.id desc limit ?) h
  left join product_category c on c.id = h.category_id
  left join "user" u on u.id = h.changed_by
  left join api_key k on k.id = h.changed_by
  left join lateral (
    select jsonb_build_object('sku', v.sku, 'variant_id', v.id, 'name', p.title) as told
    from product_variant_price_set l
    join product_variant v on v.id = l.variant_id and v.deleted_at is null
    join product p on p.id = v.product_id and p.deleted_at is null
    where l.price_set_id = h.price_set_id and l.deleted_at is null
    order by v.sku limit 1
  ) goods on true
  order by h.id desc`

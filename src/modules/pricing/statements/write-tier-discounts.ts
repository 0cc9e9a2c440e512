import { newId } from "../../../utils/ids"
import type { TierDiscountTerms } from "../utils/tier-discount-terms"

/** As for contract prices: new, or new terms under a known key, or untouched. */
export const UPSERT_TIER_DISCOUNTS = `
  insert into tier_discount as known (id, customer_group_id, category_id, rate_bps, starts_at, ends_at)
  select * from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::timestamptz[], ?::timestamptz[])
    as row(id, customer_group_id, category_id, rate_bps, starts_at, ends_at)
  order by customer_group_id, category_id, starts_at
  on conflict (customer_group_id, category_id, starts_at) where deleted_at is null
  do update set rate_bps = excluded.rate_bps, ends_at = excluded.ends_at, updated_at = now()
  where (known.rate_bps, known.ends_at) is distinct from (excluded.rate_bps, excluded.ends_at)
  returning (xmax = 0) as is_new`

export function tierDiscountParameters(rows: readonly TierDiscountTerms[]) {
  return [
    rows.map(() => newId("tdisc")),
    rows.map((row) => row.customer_group_id),
    rows.map((row) => row.category_id),
    rows.map((row) => row.rate_bps),
    rows.map((row) => row.starts_at?.toISOString() ?? null),
    rows.map((row) => row.ends_at?.toISOString() ?? null),
  ]
}

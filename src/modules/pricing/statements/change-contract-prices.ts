import type { PriceChange } from "../utils/check-price-changes"

/** A price that stands under the key of a change (`position` of its row, counted from 1), with its row locked. */
export type KnownPrice = {
  position: number
  id: string
  amount: string
  ends_at: Date | null
  source: string | null
}

/** Locks in the order of the rows: all writers give them in the order of keys. */
export const LOCK_CHANGED_PRICES = `
  select k.position::int as position, p.id, trim_scale(p.amount)::text as amount, p.ends_at, p.source
  from unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::timestamptz[]) with ordinality
    as k(customer_group_id, price_set_id, currency_code, min_quantity, starts_at, position)
  join contract_price p on p.customer_group_id = k.customer_group_id and p.price_set_id = k.price_set_id
    and p.currency_code = k.currency_code and p.min_quantity = k.min_quantity
    and p.starts_at is not distinct from k.starts_at and p.deleted_at is null
  order by k.position
  for update of p`

export function lockParameters(changes: readonly PriceChange[]) {
  return [
    changes.map((change) => change.customer_group_id),
    changes.map((change) => change.price_set_id),
    changes.map((change) => change.currency_code),
    changes.map((change) => change.min_quantity),
    changes.map((change) => change.starts_at?.toISOString() ?? null),
  ]
}

/** A price that has begun ends at this moment, one that has not is withdrawn: it never held. */
export const END_CONTRACT_PRICES = `
  update contract_price set
    ends_at = case when starts_at >= at.now then ends_at else at.now end,
    deleted_at = case when starts_at >= at.now then at.now end,
    updated_at = now()
  from (select ?::timestamptz as now) at
  where id = any(?::text[]) and deleted_at is null
  returning id`

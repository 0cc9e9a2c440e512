import type { ContractPriceTerms } from "../utils/contract-price-terms"
import { newId } from "../../../utils/ids"

/** So many rows go to the database at once: enough to make the round trips cheap, few enough for one message. */
export const ROWS_PER_STATEMENT = 10_000

/**
 * Inserts prices, or gives those that exist under the same key their new terms; a row that says nothing new is left
 * untouched. Answers one row for every price written: `is_new`.
 */
export const UPSERT_CONTRACT_PRICES = `
  insert into contract_price as known (id, customer_group_id, price_set_id, currency_code, min_quantity,
    raw_min_quantity, amount, raw_amount, starts_at, ends_at, source)
  select id, customer_group_id, price_set_id, currency_code,
    min_quantity, jsonb_build_object('value', trim_scale(min_quantity)::text, 'precision', 20),
    amount, jsonb_build_object('value', trim_scale(amount)::text, 'precision', 20), starts_at, ends_at, source
  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::numeric[], ?::timestamptz[],
      ?::timestamptz[], ?::text[])
    as row(id, customer_group_id, price_set_id, currency_code, min_quantity, amount, starts_at, ends_at, source)
  on conflict (customer_group_id, price_set_id, currency_code, min_quantity, starts_at) where deleted_at is null
  do update set amount = excluded.amount, raw_amount = excluded.raw_amount, ends_at = excluded.ends_at,
    source = excluded.source, updated_at = now()
  where (known.amount, known.ends_at, known.source) is distinct from
    (excluded.amount, excluded.ends_at, excluded.source)
  returning id, (xmax = 0) as is_new`

export function upsertParameters(rows: readonly ContractPriceTerms[]) {
  return [
    rows.map(() => newId("cprice")),
    rows.map((row) => row.customer_group_id),
    rows.map((row) => row.price_set_id),
    rows.map((row) => row.currency_code),
    rows.map((row) => row.min_quantity),
    rows.map((row) => row.amount),
    rows.map((row) => row.starts_at?.toISOString() ?? null),
    rows.map((row) => row.ends_at?.toISOString() ?? null),
    rows.map((row) => row.source),
  ]
}

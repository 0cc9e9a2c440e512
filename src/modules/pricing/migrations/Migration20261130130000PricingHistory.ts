import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What of a row is told before and after; null where there is none (any more). */
const CONTRACT_PRICE = (row: string) => `
  case when ${row}.deleted_at is null then jsonb_build_object('amount', trim_scale(${row}.amount)::text,
    'ends_at', ${row}.ends_at, 'source', ${row}.source) end`
const TIER_DISCOUNT = (row: string) => `
  case when ${row}.deleted_at is null then jsonb_build_object('rate_bps', ${row}.rate_bps, 'ends_at', ${row}.ends_at) end`

const TABLES = {
  contract_price: {
    key: "null, row_.price_set_id, row_.currency_code, row_.min_quantity, row_.starts_at",
    state: CONTRACT_PRICE,
  },
  tier_discount: { key: "row_.category_id, null, null, null, row_.starts_at", state: TIER_DISCOUNT },
}

/**
 * Every change of a price or discount leaves a row, in the same transaction and whoever writes it: by a trigger for each
 * statement, so that tens of thousands of rows cost one more insert.
 */
export class Migration20261130130000PricingHistory extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create sequence if not exists price_change_number`)
    this.addSql(`
      create table if not exists price_change (
        id text primary key default 'pchg_' || lpad(nextval('price_change_number')::text, 18, '0'),
        kind text not null check (kind in ('contract_price', 'tier_discount')),
        record_id text not null,
        customer_group_id text not null,
        category_id text null,
        price_set_id text null,
        currency_code text null,
        min_quantity numeric null,
        starts_at timestamptz null,
        before jsonb null,
        after jsonb null,
        changed_by text null,
        changed_at timestamptz not null default now(),
        constraint price_change_is_one check (before is distinct from after)
      )`)
    this.addSql(`create index if not exists price_change_owner on price_change (customer_group_id, id desc)`)
    this.addSql(
      `create index if not exists price_change_goods on price_change (customer_group_id, price_set_id, id desc)`,
    )
    for (const [table, { key, state }] of Object.entries(TABLES)) {
      const insert = (from: string, before: string, after: string) => `
        insert into price_change (kind, record_id, customer_group_id, category_id, price_set_id, currency_code,
          min_quantity, starts_at, before, after, changed_by)
        select '${table}', row_.id, row_.customer_group_id, ${key}, ${before}, ${after},
          nullif(current_setting('b2b.changed_by', true), '')
        from ${from} where ${before} is distinct from ${after} order by row_.id;`
      this.addSql(`
        create or replace function ${table}_leaves_history() returns trigger language plpgsql as $$
        begin
          if tg_op = 'INSERT' then
            ${insert("new_rows row_", "null::jsonb", state("row_"))}
          elsif tg_op = 'UPDATE' then
            ${insert("new_rows row_ join old_rows old_ on old_.id = row_.id", state("old_"), state("row_"))}
          else
            ${insert("old_rows row_", state("row_"), "null::jsonb")}
          end if;
          return null;
        end $$`)
      const transitions = {
        insert: "new table as new_rows",
        update: "old table as old_rows new table as new_rows",
        delete: "old table as old_rows",
      }
      for (const [event, tables] of Object.entries(transitions)) {
        this.addSql(`drop trigger if exists ${table}_${event}_history on ${table}`)
        this.addSql(`create trigger ${table}_${event}_history after ${event} on ${table}
          referencing ${tables} for each statement execute function ${table}_leaves_history()`)
      }
    }
    this.addSql(`
      create or replace function price_change_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'price_change is append-only: % refused', lower(tg_op) using errcode = 'restrict_violation';
      end $$`)
    this.addSql(`drop trigger if exists price_change_append_only on price_change`)
    this.addSql(`create trigger price_change_append_only before update or delete or truncate on price_change
      for each statement execute function price_change_is_append_only()`)
  }

  override async down(): Promise<void> {
    for (const table of Object.keys(TABLES)) {
      for (const event of ["insert", "update", "delete"]) {
        this.addSql(`drop trigger if exists ${table}_${event}_history on ${table}`)
      }
      this.addSql(`drop function if exists ${table}_leaves_history()`)
    }
    this.addSql(`drop table if exists price_change`)
    this.addSql(`drop sequence if exists price_change_number`)
    this.addSql(`drop function if exists price_change_is_append_only()`)
  }
}

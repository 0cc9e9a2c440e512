import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124110000Pricing extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table contract_price (
        id text primary key,
        customer_group_id text not null,
        price_set_id text not null,
        currency_code text not null,
        min_quantity numeric not null default 1,
        raw_min_quantity jsonb not null default '{"value": "1", "precision": 20}',
        amount numeric not null,
        raw_amount jsonb not null,
        starts_at timestamptz null,
        ends_at timestamptz null,
        source text null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        constraint contract_price_amount_check check (amount >= 0),
        constraint contract_price_min_quantity_check check (min_quantity > 0),
        constraint contract_price_period_check check (ends_at > starts_at)
      )`)
    // Read backwards it yields the highest break first and, within a break, the latest start first (none = oldest);
    // the included columns make the look-up an index-only scan.
    this.addSql(`
      create unique index contract_price_lookup on contract_price
        (customer_group_id, price_set_id, currency_code, min_quantity, starts_at nulls first)
        include (amount, ends_at, id) nulls not distinct where deleted_at is null`)
    // For the prices of some goods; with the owner in it, it serves a look-up as well, should the planner take it.
    this.addSql(`
      create index contract_price_price_set on contract_price (price_set_id, customer_group_id)
        where deleted_at is null`)
    this.addSql(`
      create table tier_discount (
        id text primary key,
        customer_group_id text not null,
        category_id text null,
        rate_bps integer not null,
        starts_at timestamptz null,
        ends_at timestamptz null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz null,
        constraint tier_discount_rate_check check (rate_bps between 0 and 10000),
        constraint tier_discount_period_check check (ends_at > starts_at)
      )`)
    this.addSql(`
      create unique index tier_discount_lookup on tier_discount (customer_group_id, category_id, starts_at)
        nulls not distinct where deleted_at is null`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table contract_price`)
    this.addSql(`drop table tier_discount`)
  }
}

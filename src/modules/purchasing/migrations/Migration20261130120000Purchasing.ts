import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130120000Purchasing extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "item_cost" (
      "id" text not null,
      "variant_id" text not null,
      "currency_code" text not null,
      "amount" numeric not null,
      "raw_amount" jsonb not null,
      "valid_from" timestamptz not null default now(),
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "item_cost_pkey" primary key ("id"),
      constraint "item_cost_amount_check" check ("amount" >= 0)
    );`)
    this.addSql(`create unique index if not exists "IDX_item_cost_variant_id_currency_code_unique"
      on "item_cost" ("variant_id", "currency_code") where deleted_at is null;`)
    this.addSql(`create index if not exists "IDX_item_cost_deleted_at"
      on "item_cost" ("deleted_at") where deleted_at is null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "item_cost" cascade;`)
  }
}

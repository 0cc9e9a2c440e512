import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124120000Catalog extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "order_rule" (
      "id" text not null,
      "variant_id" text not null,
      "minimum" numeric null,
      "raw_minimum" jsonb null,
      "multiple" numeric null,
      "raw_multiple" jsonb null,
      "maximum" numeric null,
      "raw_maximum" jsonb null,
      "allows_decimals" boolean not null default false,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "order_rule_pkey" primary key ("id"),
      constraint "CK_order_rule_quantities" check (
        "minimum" > 0 and "multiple" > 0 and "maximum" > 0 and "minimum" <= "maximum" and "multiple" <= "maximum" and
        ("allows_decimals" or "multiple" = trunc("multiple"))
      )
    );`)
    this.addSql(`create unique index if not exists "IDX_order_rule_variant_id_unique"
      on "order_rule" ("variant_id") where "deleted_at" is null;`)
    this.addSql(`create index if not exists "IDX_order_rule_deleted_at"
      on "order_rule" ("deleted_at") where "deleted_at" is not null;`)

    this.addSql(`create table if not exists "visibility" (
      "id" text not null,
      "product_id" text null,
      "category_id" text null,
      "customer_group_id" text not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "visibility_pkey" primary key ("id"),
      constraint "CK_visibility_one_subject" check (("product_id" is null) <> ("category_id" is null))
    );`)
    this.addSql(`create unique index if not exists "IDX_visibility_product_id_customer_group_id_unique"
      on "visibility" ("product_id", "customer_group_id") where "deleted_at" is null;`)
    this.addSql(`create unique index if not exists "IDX_visibility_category_id_customer_group_id_unique"
      on "visibility" ("category_id", "customer_group_id") where "deleted_at" is null;`)
    this.addSql(`create index if not exists "IDX_visibility_customer_group_id"
      on "visibility" ("customer_group_id") where "deleted_at" is null;`)
    this.addSql(`create index if not exists "IDX_visibility_deleted_at"
      on "visibility" ("deleted_at") where "deleted_at" is not null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "order_rule" cascade;`)
    this.addSql(`drop table if exists "visibility" cascade;`)
  }
}

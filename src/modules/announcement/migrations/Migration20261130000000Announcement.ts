import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130000000Announcement extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "announcement" (
      "id" text not null,
      "texts" jsonb not null,
      "product_id" text null,
      "category_id" text null,
      "customer_group_ids" text[] not null,
      "shown_from" timestamptz null,
      "shown_until" timestamptz null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "announcement_pkey" primary key ("id"),
      constraint "CK_announcement_one_link" check ("product_id" is null or "category_id" is null),
      constraint "CK_announcement_period" check ("shown_from" < "shown_until")
    );`)
    this.addSql(`create index if not exists "IDX_announcement_deleted_at"
      on "announcement" ("deleted_at") where "deleted_at" is null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "announcement" cascade;`)
  }
}

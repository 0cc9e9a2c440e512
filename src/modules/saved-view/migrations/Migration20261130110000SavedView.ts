import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130110000SavedView extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "saved_view" (
      "id" text not null,
      "subject_id" text not null,
      "page" text not null check ("page" in ('orders', 'companies')),
      "name" text not null,
      "query" text not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "saved_view_pkey" primary key ("id")
    );`)
    this.addSql(`create unique index if not exists "IDX_saved_view_subject_id_page_name_unique"
      on "saved_view" ("subject_id", "page", "name") where deleted_at is null;`)
    this.addSql(`create index if not exists "IDX_saved_view_deleted_at"
      on "saved_view" ("deleted_at") where deleted_at is null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "saved_view" cascade;`)
  }
}

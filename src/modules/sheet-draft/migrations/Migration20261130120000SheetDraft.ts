import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130120000SheetDraft extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "sheet_draft" (
      "id" text not null,
      "company_id" text not null,
      "subject_id" text not null,
      "sheet" jsonb not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "sheet_draft_pkey" primary key ("id")
    );`)
    this.addSql(`create index if not exists "IDX_sheet_draft_company_id"
      on "sheet_draft" ("company_id") where deleted_at is null;`)
    this.addSql(`create index if not exists "IDX_sheet_draft_deleted_at"
      on "sheet_draft" ("deleted_at") where deleted_at is null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "sheet_draft" cascade;`)
  }
}

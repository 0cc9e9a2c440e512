import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124230000PurchaseList extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "purchase_list" (
      "id" text not null,
      "name" text not null,
      "lines" jsonb not null,
      "company_id" text not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "purchase_list_pkey" primary key ("id"),
      constraint "purchase_list_company_id_foreign"
        foreign key ("company_id") references "company" ("id") on update cascade on delete cascade
    );`)
    this.addSql(`create index if not exists "IDX_purchase_list_company_id" on "purchase_list" ("company_id")
      where deleted_at IS NULL;`)
    this.addSql(`create index if not exists "IDX_purchase_list_deleted_at" on "purchase_list" ("deleted_at")
      where deleted_at IS NULL;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "purchase_list";`)
  }
}

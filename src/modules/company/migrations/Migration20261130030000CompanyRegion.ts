import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130030000CompanyRegion extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "company" add column if not exists "region" text null;`)
    this.addSql(`create index if not exists "IDX_company_region" on "company" ("region")
      where deleted_at IS NULL;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_company_region";`)
    this.addSql(`alter table "company" drop column if exists "region";`)
  }
}

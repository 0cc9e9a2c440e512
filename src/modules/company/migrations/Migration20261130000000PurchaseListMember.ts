import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130000000PurchaseListMember extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "purchase_list" add column if not exists "member_id" text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "purchase_list" drop column if exists "member_id";`)
  }
}

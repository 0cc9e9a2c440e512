import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130110000FinanceOpenReceivables extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create index if not exists "IDX_receivable_open" on "receivable" ("order_id")
      where settled_amount < amount and deleted_at is null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_receivable_open";`)
  }
}

import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130110000PlacementPoNumber extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create index if not exists "IDX_placement_po_number" on "placement" ("po_number", "order_id")
      where po_number is not null and deleted_at is null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_placement_po_number";`)
  }
}

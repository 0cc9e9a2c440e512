import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261129120000PlacementDeliveryDate extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "placement" add column if not exists "requested_delivery_date" text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "placement" drop column if exists "requested_delivery_date";`)
  }
}

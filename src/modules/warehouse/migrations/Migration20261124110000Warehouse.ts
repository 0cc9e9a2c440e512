import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124110000Warehouse extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "warehouse_profile" (
      "id" text not null,
      "stock_location_id" text not null,
      "latitude" double precision null,
      "longitude" double precision null,
      "priority" integer not null default 0,
      "service_area" jsonb null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "warehouse_profile_pkey" primary key ("id"),
      constraint "CK_warehouse_profile_coordinates" check (
        ("latitude" is null) = ("longitude" is null) and
        "latitude" between -90 and 90 and "longitude" between -180 and 180
      ),
      constraint "CK_warehouse_profile_service_area" check (jsonb_typeof("service_area") = 'array')
    );`)
    this.addSql(`create unique index if not exists "IDX_warehouse_profile_stock_location_id_unique"
      on "warehouse_profile" ("stock_location_id") where "deleted_at" is null;`)
    this.addSql(`create index if not exists "IDX_warehouse_profile_deleted_at"
      on "warehouse_profile" ("deleted_at") where "deleted_at" is not null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "warehouse_profile" cascade;`)
  }
}

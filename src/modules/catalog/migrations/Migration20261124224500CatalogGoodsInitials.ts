import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124224500CatalogGoodsInitials extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "goods_initials" (
      "product_id" text not null,
      "name" text not null,
      "initials" text not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "goods_initials_pkey" primary key ("product_id")
    );`)
    this.addSql(`create index if not exists "IDX_goods_initials_deleted_at"
      on "goods_initials" ("deleted_at") where "deleted_at" is not null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "goods_initials" cascade;`)
  }
}

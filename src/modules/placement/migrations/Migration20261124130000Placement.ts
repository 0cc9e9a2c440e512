import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261124130000Placement extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "placement" (
      "id" text not null, "key" text not null, "input_hash" text not null,
      "source" text check ("source" in ('mall', 'on_behalf', 'message', 'phone', 'api', 'cart', 'draft_order')) not null,
      "order_id" text not null, "cart_id" text null, "company_id" text null, "member_id" text null,
      "customer_id" text null, "placed_by" text null, "po_number" text null, "remark" text null,
      "answer" jsonb not null, "plan" jsonb not null, "events" jsonb not null, "events_sent_at" timestamptz null,
      "payment_due_at" timestamptz null,
      "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null, constraint "placement_pkey" primary key ("id"));`)
    this.addSql(
      `create unique index if not exists "IDX_placement_key_unique" on "placement" ("key") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_placement_order_id_unique" on "placement" ("order_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_placement_company_id_created_at" on "placement" ("company_id", "created_at") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_placement_unsent" on "placement" ("created_at") where events_sent_at is null and deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_placement_payment_due_at" on "placement" ("payment_due_at") where payment_due_at is not null and deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "placement" cascade;`)
  }
}

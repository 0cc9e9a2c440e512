import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMESTAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`
const STAGE = `in ('order', 'finance', 'outbound')`
const LIVE = "where deleted_at is null"

export class Migration20261130100000OrderReview extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "review_stage" (
      "id" text not null primary key, "stage" text not null check ("stage" ${STAGE}),
      "mode" text not null check ("mode" in ('off', 'always', 'when')), "min_total" jsonb null,
      "overdue" boolean not null default false, "over_credit" boolean not null default false,
      "actor_id" text not null, ${TIMESTAMPS});`)
    this.index("review_stage", "stage", "unique")
    this.index("review_stage", "deleted_at")

    this.addSql(`create table if not exists "order_review" (
      "id" text not null primary key, "order_id" text not null, "company_id" text null, "stages" text[] not null,
      "stage" text null check ("stage" ${STAGE}),
      "state" text not null check ("state" in ('waiting', 'returned', 'through')), "reason" text null,
      "actor_id" text null, "since" timestamptz not null default now(), "total" text not null,
      "order_version" integer not null, ${TIMESTAMPS},
      constraint "CK_order_review_through" check ((state = 'through') = (stage is null)),
      constraint "CK_order_review_reason" check ((state = 'returned') = (reason is not null)),
      constraint "CK_order_review_stage" check (stage is null or stage = any(stages)));`)
    this.index("order_review", "order_id", "unique")
    this.index("order_review", "state, stage, since")
    this.index("order_review", "company_id")
    this.index("order_review", "deleted_at")

    this.addSql(`create table if not exists "order_review_entry" (
      "id" text not null primary key, "order_id" text not null, "stage" text not null check ("stage" ${STAGE}),
      "act" text not null check ("act" in ('approve', 'return', 'resubmit', 'reopen')),
      "actor_id" text null, "reason" text null, "at" timestamptz not null default now(), ${TIMESTAMPS});`)
    this.index("order_review_entry", "order_id, at")
    this.index("order_review_entry", "deleted_at")
    this.guardHistory()
  }

  override async down(): Promise<void> {
    for (const table of ["order_review_entry", "order_review", "review_stage"]) {
      this.addSql(`drop table if exists "${table}" cascade;`)
    }
    this.addSql(`drop function if exists "order_review_is_append_only"();`)
  }

  private index(table: string, columns: string, unique: "unique" | "" = ""): void {
    const name = ["IDX", table, ...columns.split(", "), ...(unique ? [unique] : [])].join("_")
    this.addSql(`create ${unique} index if not exists "${name}" on "${table}" (${columns}) ${LIVE};`)
  }

  private guardHistory(): void {
    this
      .addSql(`create or replace function "order_review_is_append_only"() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
      end $$;`)
    this.addSql(`drop trigger if exists "order_review_entry_append_only" on "order_review_entry";`)
    this.addSql(`create trigger "order_review_entry_append_only" before update or delete or truncate
      on "order_review_entry" for each statement execute function "order_review_is_append_only"();`)
  }
}

import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const timestamps = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

export class Migration20261124100000Commission extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "distributor" (
      "id" text not null primary key, "customer_id" text not null, "company_id" text not null,
      "referral_code" text not null,
      "status" text check ("status" in ('active', 'suspended')) not null default 'active', ${timestamps});`)
    this.addSql(
      `create unique index if not exists "IDX_distributor_customer_id_unique" on "distributor" ("customer_id") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_distributor_referral_code_unique" on "distributor" ("referral_code") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_distributor_company_id" on "distributor" ("company_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_distributor_deleted_at" on "distributor" ("deleted_at") where deleted_at is null;`,
    )

    this.addSql(`create table if not exists "distributor_suspension" (
      "id" text not null primary key, "distributor_id" text not null references "distributor" ("id") on update cascade,
      "suspended_at" timestamptz not null, "ended_at" timestamptz null, "actor_id" text not null,
      "reason" text not null, ${timestamps});`)
    this.addSql(
      `create unique index if not exists "IDX_distributor_suspension_open" on "distributor_suspension" ("distributor_id") where ended_at is null and deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_distributor_suspension_distributor_id" on "distributor_suspension" ("distributor_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_distributor_suspension_deleted_at" on "distributor_suspension" ("deleted_at") where deleted_at is null;`,
    )

    this.addSql(`create table if not exists "referral" (
      "id" text not null primary key, "company_id" text not null,
      "distributor_id" text not null references "distributor" ("id") on update cascade,
      "referred_at" timestamptz not null, ${timestamps});`)
    this.addSql(
      `create unique index if not exists "IDX_referral_company_id_unique" on "referral" ("company_id") where deleted_at is null;`,
    )
    this.addSql(`create index if not exists "IDX_referral_company_id_ever" on "referral" ("company_id");`)
    this.addSql(
      `create index if not exists "IDX_referral_distributor_id" on "referral" ("distributor_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_referral_deleted_at" on "referral" ("deleted_at") where deleted_at is null;`,
    )

    this.addSql(`create table if not exists "commission_rule" (
      "id" text not null primary key,
      "level" integer not null constraint "CK_commission_rule_level" check (level in (1, 2)),
      "product_id" text null, "category_id" text null, "tier_id" text null,
      "rate_bps" integer not null constraint "CK_commission_rule_rate_bps" check (rate_bps between 0 and 10000),
      "priority" integer not null default 0, "starts_at" timestamptz null, "ends_at" timestamptz null, ${timestamps},
      constraint "CK_commission_rule_period" check (starts_at < ends_at));`)
    this.addSql(
      `create index if not exists "IDX_commission_rule_level" on "commission_rule" ("level") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_commission_rule_deleted_at" on "commission_rule" ("deleted_at") where deleted_at is null;`,
    )

    this.addSql(`create table if not exists "commission_entry" (
      "id" text not null primary key, "order_id" text not null, "order_line_id" text not null,
      "company_id" text not null,
      "distributor_id" text not null references "distributor" ("id") on update cascade,
      "level" integer not null constraint "CK_commission_entry_level" check (level in (1, 2)),
      "kind" text check ("kind" in ('accrual', 'clawback')) not null, "rule_id" text not null,
      "base" numeric not null, "raw_base" jsonb not null, "rate_bps" integer not null,
      "amount" numeric not null, "raw_amount" jsonb not null, "currency_code" text not null,
      "status" text check ("status" in ('frozen', 'available', 'paid', 'reversed')) not null default 'frozen',
      "available_at" timestamptz null, "reverses_id" text null, "reference" text not null, ${timestamps},
      constraint "CK_commission_entry_sign" check (
        (kind = 'accrual' and amount > 0 and reverses_id is null)
        or (kind = 'clawback' and amount < 0 and reverses_id is not null)));`)
    // Leads by the order, whose entries are read together: no index of the order's own.
    this.addSql(
      `create unique index if not exists "IDX_commission_entry_once" on "commission_entry" ("order_id", "order_line_id", "distributor_id", "level", "kind", "reference") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_commission_entry_distributor_id_created_at" on "commission_entry" ("distributor_id", "created_at") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_commission_entry_frozen" on "commission_entry" ("available_at", "order_id") where status = 'frozen' and deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    for (const table of [
      "commission_entry",
      "commission_rule",
      "referral",
      "distributor_suspension",
      "distributor",
    ]) {
      this.addSql(`drop table if exists "${table}";`)
    }
  }
}

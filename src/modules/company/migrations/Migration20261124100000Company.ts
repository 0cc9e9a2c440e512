import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

export class Migration20261124100000Company extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "tier" (
      "id" text not null,
      "code" text not null,
      "name" text not null,
      "rank" integer not null default 0,
      "customer_group_id" text not null,
      ${TIMES},
      constraint "tier_pkey" primary key ("id")
    );`)
    this.addSql(`create table if not exists "company" (
      "id" text not null,
      "code" text not null,
      "name" text not null,
      "tax_id" text null,
      "status" text not null default 'pending',
      "customer_group_id" text not null,
      "sales_rep_id" text null,
      "currency_code" text not null,
      "payment_terms_days" integer not null default 30,
      "contact_name" text null,
      "email" text null,
      "phone" text null,
      "metadata" jsonb null,
      "tier_id" text not null,
      ${TIMES},
      constraint "company_pkey" primary key ("id"),
      constraint "company_status_check" check ("status" in ('pending', 'active', 'suspended')),
      constraint "company_payment_terms_days_check" check ("payment_terms_days" >= 0)
    );`)
    this.addSql(`create table if not exists "company_member" (
      "id" text not null,
      "customer_id" text not null,
      "role" text not null,
      "status" text not null default 'active',
      "limit_per_order" numeric null check ("limit_per_order" >= 0),
      "raw_limit_per_order" jsonb null,
      "limit_per_day" numeric null check ("limit_per_day" >= 0),
      "raw_limit_per_day" jsonb null,
      "limit_per_week" numeric null check ("limit_per_week" >= 0),
      "raw_limit_per_week" jsonb null,
      "limit_per_month" numeric null check ("limit_per_month" >= 0),
      "raw_limit_per_month" jsonb null,
      "company_id" text not null,
      ${TIMES},
      "active_customer_id" text null generated always as
        (case when "status" = 'active' and "deleted_at" is null then "customer_id" end) stored,
      constraint "company_member_pkey" primary key ("id"),
      constraint "company_member_role_check" check ("role" in ('owner', 'buyer', 'finance', 'viewer')),
      constraint "company_member_status_check" check ("status" in ('active', 'inactive'))
    );`)
    this.addSql(`create table if not exists "company_address" (
      "id" text not null,
      "label" text null,
      "contact_name" text null,
      "phone" text null,
      "address_1" text not null,
      "address_2" text null,
      "city" text null,
      "province" text null,
      "postal_code" text null,
      "country_code" text not null,
      "latitude" double precision null check ("latitude" between -90 and 90),
      "longitude" double precision null check ("longitude" between -180 and 180),
      "coordinates_source" text not null default 'unknown',
      "is_default" boolean not null default false,
      "company_id" text not null,
      ${TIMES},
      constraint "company_address_pkey" primary key ("id"),
      constraint "company_address_coordinates_source_check"
        check ("coordinates_source" in ('given', 'gazetteer', 'unknown'))
    );`)
    this.addSql(`create table if not exists "member_spend" (
      "id" text not null,
      "member_id" text not null,
      "company_id" text not null,
      "order_id" text not null,
      "amount" numeric not null check ("amount" >= 0),
      "raw_amount" jsonb not null,
      "placed_at" timestamptz not null,
      "voided_at" timestamptz null,
      ${TIMES},
      constraint "member_spend_pkey" primary key ("id")
    );`)

    this.addSql(`alter table "company" add constraint "company_tier_id_foreign"
      foreign key ("tier_id") references "tier" ("id") on update cascade;`)
    this.addSql(`alter table "company_member" add constraint "company_member_company_id_foreign"
      foreign key ("company_id") references "company" ("id") on update cascade;`)
    this.addSql(`alter table "company_address" add constraint "company_address_company_id_foreign"
      foreign key ("company_id") references "company" ("id") on update cascade;`)

    this.index("tier", "code", { unique: true })
    this.index("tier", "customer_group_id", { unique: true })
    this.index("company", "code", { unique: true })
    this.index("company", "customer_group_id", { unique: true })
    this.index("company", "status")
    this.index("company", "sales_rep_id")
    this.index("company", "tier_id")
    this.index("company_member", "customer_id", {
      unique: true,
      where: "status = 'active' AND deleted_at IS NULL",
    })
    this.index("company_member", "active_customer_id")
    this.index("company_member", "company_id")
    this.index("company_address", "company_id")
    this.addSql(`create unique index if not exists "IDX_company_address_company_id_unique"
      on "company_address" ("company_id") where is_default = true AND deleted_at IS NULL;`)
    this.index("member_spend", "order_id", { unique: true })
    this.addSql(`create index if not exists "IDX_member_spend_member_id_placed_at"
      on "member_spend" ("member_id", "placed_at") where deleted_at IS NULL;`)
    for (const table of ["tier", "company", "company_member", "company_address", "member_spend"]) {
      this.index(table, "deleted_at")
    }
  }

  override async down(): Promise<void> {
    this.addSql(
      `drop table if exists "member_spend", "company_address", "company_member", "company", "tier";`,
    )
  }

  private index(table: string, column: string, { unique = false, where = "deleted_at IS NULL" } = {}): void {
    const name = `IDX_${table}_${column}${unique ? "_unique" : ""}`
    this.addSql(
      `create ${unique ? "unique " : ""}index if not exists "${name}" on "${table}" ("${column}") where ${where};`,
    )
  }
}

import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261130031000Staff extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "staff_role" (
      "id" text not null,
      "name" text not null,
      "description" text null,
      "permissions" text[] not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "staff_role_pkey" primary key ("id")
    );`)
    this.addSql(`create unique index if not exists "IDX_staff_role_name_unique"
      on "staff_role" ("name") where deleted_at is null;`)
    this.addSql(`create index if not exists "IDX_staff_role_deleted_at"
      on "staff_role" ("deleted_at") where deleted_at is null;`)

    this.addSql(`create table if not exists "staff_member" (
      "id" text not null,
      "subject_type" text check ("subject_type" in ('user', 'api-key')) not null,
      "subject_id" text not null,
      "role_id" text not null,
      "scope" text check ("scope" in ('all', 'department', 'own', 'region')) not null,
      "department" text null,
      "regions" text[] not null default '{}',
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "staff_member_pkey" primary key ("id"),
      constraint "CK_staff_member_department" check ("scope" <> 'department' or "department" is not null),
      constraint "CK_staff_member_regions" check ("scope" <> 'region' or cardinality("regions") > 0)
    );`)
    this.addSql(`create unique index if not exists "IDX_staff_member_subject_id_unique"
      on "staff_member" ("subject_id") where deleted_at is null;`)
    this.addSql(`create index if not exists "IDX_staff_member_role_id"
      on "staff_member" ("role_id") where deleted_at is null;`)
    this.addSql(`create index if not exists "IDX_staff_member_department"
      on "staff_member" ("department") where deleted_at is null;`)
    this.addSql(`create index if not exists "IDX_staff_member_deleted_at"
      on "staff_member" ("deleted_at") where deleted_at is null;`)
    this.createAudit()
  }

  private createAudit(): void {
    this.addSql(`create table if not exists "audit_entry" (
      "id" text not null,
      "subject_type" text check ("subject_type" in ('user', 'api-key')) not null,
      "subject_id" text not null,
      "subject_name" text not null,
      "method" text not null,
      "path" text not null,
      "record_type" text null,
      "record_id" text null,
      "input" jsonb null,
      "before" jsonb null,
      "after" jsonb null,
      "status" integer null,
      "finished_at" timestamptz null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "audit_entry_pkey" primary key ("id")
    );`)
    for (const columns of ["created_at", "record_id, created_at", "subject_id, created_at"]) {
      this.addSql(`create index if not exists "IDX_audit_entry_${columns.replace(", ", "_")}"
        on "audit_entry" (${columns}) where deleted_at is null;`)
    }
    this.addSql(`create or replace function "audit_entry_is_kept"() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.finished_at is null and new.finished_at is not null
          and (new.id, new.subject_type, new.subject_id, new.subject_name, new.method, new.path, new.created_at)
            is not distinct from
            (old.id, old.subject_type, old.subject_id, old.subject_name, old.method, old.path, old.created_at)
          and new.input is not distinct from old.input and new.before is not distinct from old.before
          and new.deleted_at is null then
          return new;
        end if;
        raise exception 'audit_entry is completed once and then kept: % refused', lower(tg_op)
          using errcode = 'restrict_violation';
      end $$;`)
    this.addSql(`drop trigger if exists "audit_entry_kept" on "audit_entry";`)
    this.addSql(`create trigger "audit_entry_kept" before update or delete on "audit_entry"
      for each row execute function "audit_entry_is_kept"();`)
    this.addSql(`drop trigger if exists "audit_entry_not_emptied" on "audit_entry";`)
    this.addSql(`create trigger "audit_entry_not_emptied" before truncate on "audit_entry"
      for each statement execute function "audit_entry_is_kept"();`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "audit_entry" cascade;`)
    this.addSql(`drop function if exists "audit_entry_is_kept";`)
    this.addSql(`drop table if exists "staff_member" cascade;`)
    this.addSql(`drop table if exists "staff_role" cascade;`)
  }
}

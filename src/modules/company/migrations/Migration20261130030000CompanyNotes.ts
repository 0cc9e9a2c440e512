import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { pinyinInitials } from "../../../utils/pinyin-initials"

const TIMES = `
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

export class Migration20261130030000CompanyNotes extends Migration {
  override async up(): Promise<void> {
    // Run at once, not collected: the initials of the companies that are there need the column.
    await this.execute(`alter table "company" add column if not exists "initials" text not null default '';`)
    await this.spellCompanies()
    this.addSql(`create table if not exists "company_note" (
      "id" text not null,
      "company_id" text not null references "company" ("id") on update cascade on delete cascade,
      "text" text not null,
      "author_id" text not null,
      ${TIMES},
      constraint "company_note_pkey" primary key ("id")
    );`)
    this.addSql(`create table if not exists "company_change" (
      "id" text not null,
      "company_id" text not null references "company" ("id") on update cascade on delete cascade,
      "kind" text not null,
      "before" text not null,
      "after" text not null,
      "actor_id" text null,
      ${TIMES},
      constraint "company_change_pkey" primary key ("id"),
      constraint "company_change_kind_check" check ("kind" in ('status', 'tier'))
    );`)
    for (const table of ["company_note", "company_change"]) {
      this.addSql(`create index if not exists "IDX_${table}_company_id_created_at"
        on "${table}" ("company_id", "created_at") where deleted_at IS NULL;`)
      this.addSql(`create index if not exists "IDX_${table}_deleted_at"
        on "${table}" ("deleted_at") where deleted_at IS NOT NULL;`)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "company_change", "company_note";`)
    this.addSql(`alter table "company" drop column if exists "initials";`)
  }

  private async spellCompanies(): Promise<void> {
    const companies = await this.execute(`select "id", "name" from "company"`)
    const rows = (companies as { id: string; name: string }[]).map(({ id, name }) => ({
      id,
      initials: pinyinInitials(name),
    }))
    await this.execute(
      `update "company" c set "initials" = n."initials"
       from jsonb_to_recordset(?::jsonb) as n ("id" text, "initials" text) where c."id" = n."id"`,
      [JSON.stringify(rows.filter(({ initials }) => initials))],
    )
  }
}

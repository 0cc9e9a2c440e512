import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { pinyinInitials } from "../../../utils/pinyin-initials"
import { sql } from "../../../utils/sql"
import type { CompanyDetails, CompanyRow, CompanyStatus, LockedCompany } from "../types"
import { codeIsTaken, sayingDuplicates } from "./duplicates"

/** Locks companies in id order, so that whoever changes several cannot deadlock; all must exist. */
export async function lockCompanies(context: Context, ids: readonly string[]): Promise<LockedCompany[]> {
  const companies = await sql<LockedCompany>(
    context,
    `select id, code, status, tier_id from company where id = any(?::text[]) and deleted_at is null
     order by id for update`,
    [ids],
  )
  assertAllFound("Company", ids, companies)
  return companies
}

/** Keeps tiers from being deleted until the transaction ends; all must exist. */
export async function holdTiers(context: Context, ids: readonly string[]): Promise<void> {
  const tiers = await sql<{ id: string }>(
    context,
    `select id from tier where id = any(?::text[]) and deleted_at is null order by id for share`,
    [ids],
  )
  assertAllFound("Tier", ids, tiers)
}

export async function insertCompanies(context: Context, companies: readonly CompanyRow[]): Promise<void> {
  await holdTiers(
    context,
    companies.map(({ tier_id }) => tier_id),
  )
  await sayingDuplicates(ONE_CODE, () =>
    sql(
      context,
      `insert into company (id, code, name, initials, tax_id, status, tier_id, customer_group_id, sales_rep_id, region,
         currency_code, payment_terms_days, contact_name, email, phone, metadata)
       select id, code, name, initials, tax_id, status, tier_id, customer_group_id, sales_rep_id, region,
         currency_code, payment_terms_days, contact_name, email, phone, metadata
       from jsonb_to_recordset(?::jsonb) as new (id text, code text, name text, initials text, tax_id text,
         status text, tier_id text, customer_group_id text, sales_rep_id text, region text, currency_code text,
         payment_terms_days integer, contact_name text, email text, phone text, metadata jsonb)`,
      [JSON.stringify(companies.map(withInitials))],
    ),
  )
}

/** Writes the details of any number of companies, their initials with the name; one statement. */
export async function writeDetails(
  context: Context,
  companies: readonly ({ id: string } & CompanyDetails)[],
): Promise<void> {
  await sayingDuplicates(ONE_CODE, () =>
    sql(
      context,
      `update company c set code = new.code, name = new.name, initials = new.initials, tax_id = new.tax_id,
         sales_rep_id = new.sales_rep_id, region = new.region, payment_terms_days = new.payment_terms_days,
         contact_name = new.contact_name, email = new.email, phone = new.phone, metadata = new.metadata,
         updated_at = now()
       from jsonb_to_recordset(?::jsonb) as new (id text, code text, name text, initials text, tax_id text,
         sales_rep_id text, region text, payment_terms_days integer, contact_name text, email text, phone text,
         metadata jsonb)
       where c.id = new.id`,
      [JSON.stringify(companies.map(withInitials))],
    ),
  )
}

/** Takes companies away as if they had never been; for the compensation of their creation alone. */
export async function eraseCompanies(context: Context, ids: readonly string[]): Promise<void> {
  await sql(context, `delete from company_address where company_id = any(?::text[])`, [ids])
  await sql(context, `delete from company_member where company_id = any(?::text[])`, [ids])
  await sql(context, `delete from company where id = any(?::text[])`, [ids])
}

export async function setCompanyStatus(context: Context, id: string, status: CompanyStatus): Promise<void> {
  await sql(context, `update company set status = ?, updated_at = now() where id = ?`, [status, id])
}

export async function setCompanyTiers(
  context: Context,
  moves: readonly { id: string; tier_id: string }[],
): Promise<void> {
  await sql(
    context,
    `update company c set tier_id = new.tier_id, updated_at = now()
     from jsonb_to_recordset(?::jsonb) as new (id text, tier_id text) where c.id = new.id`,
    [JSON.stringify(moves)],
  )
}

/** Locks a tier that no company is in. Throws NOT_ALLOWED with the number of companies otherwise. */
export async function lockUnusedTier(context: Context, id: string): Promise<void> {
  const tiers = await sql<{ id: string }>(
    context,
    `select id from tier where id = ? and deleted_at is null for update`,
    [id],
  )
  assertAllFound("Tier", [id], tiers)
  const [{ count }] = await sql<{ count: number }>(
    context,
    `select count(*)::int as count from company where tier_id = ? and deleted_at is null`,
    [id],
  )
  if (count > 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Tier ${id} has ${count} ${count === 1 ? "company" : "companies"}; move them to another tier first`,
    )
  }
}

const ONE_CODE = { IDX_company_code_unique: codeIsTaken("company") }

function withInitials<Row extends { name: string }>(company: Row) {
  return { ...company, initials: pinyinInitials(company.name) }
}

function assertAllFound(noun: string, ids: readonly string[], found: readonly { id: string }[]): void {
  const known = new Set(found.map(({ id }) => id))
  const missing = [...new Set(ids)].filter((id) => !known.has(id))
  if (missing.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `${noun} ${missing.join(", ")} was not found`)
  }
}

import type { MemberRole } from "../modules/company/types"
import type { SheetCompany } from "../modules/company/utils/company-sheet"
import type { ImportReferences, KnownCompany, KnownCustomer } from "../modules/company/utils/plan-import"
import type { UnitOfWork } from "../utils/unit-of-work"

type Reference = {
  kind: "tier" | "default_tier" | "currency" | "default_currency" | "user" | "customer" | "log_in"
  name: string
  id: string
  company_id: string | null
  role: MemberRole | null
}

const COMPANIES = `
  select c.id, c.code, c.name, c.tax_id, c.sales_rep_id, c.region, c.payment_terms_days, c.contact_name, c.email, c.phone,
    c.metadata, c.customer_group_id, c.tier_id, c.currency_code, t.code as tier, lower(u.email) as sales_rep,
    trim_scale(a.credit_limit)::text as credit_limit
  from company c
  join tier t on t.id = c.tier_id
  left join "user" u on u.id = c.sales_rep_id and u.deleted_at is null
  left join account a on a.company_id = c.id and a.kind = 'receivable' and a.currency_code = c.currency_code
    and a.deleted_at is null
  where c.code = any(?::text[]) and c.deleted_at is null
  order by c.id`

const NAMES = `
  with asked as (
    select ?::text[] as tiers, ?::text[] as currencies, ?::text[] as reps, ?::text[] as owners
  )
  select 'tier' as kind, t.code as name, t.id, null as company_id, null as role
  from tier t, asked where t.code = any(asked.tiers) and t.deleted_at is null
  union all
  (select 'default_tier', t.code, t.id, null, null from tier t where t.deleted_at is null order by t.rank, t.id limit 1)
  union all
  select 'currency', c.code, c.code, null, null from currency c, asked
  where c.code = any(asked.currencies) and c.deleted_at is null
  union all
  (select 'default_currency', s.currency_code, s.currency_code, null, null from store_currency s
   where s.deleted_at is null order by s.is_default desc, s.created_at, s.id limit 1)
  union all
  select 'user', lower(u.email), u.id, null, null from "user" u, asked
  where lower(u.email) = any(asked.reps) and u.deleted_at is null
  union all
  select 'customer', lower(c.email), c.id, m.company_id, m.role from asked
  join customer c on lower(c.email) = any(asked.owners) and c.has_account and c.deleted_at is null
  left join company_member m on m.active_customer_id = c.id and m.deleted_at is null
  union all
  select 'log_in', p.entity_id, p.id, null, null from asked
  join provider_identity p on p.provider = 'emailpass' and p.entity_id = any(asked.owners) and p.deleted_at is null
  join auth_identity a on a.id = p.auth_identity_id and a.deleted_at is null
  where exists (select from jsonb_each(a.app_metadata) e where e.value <> 'null'::jsonb)`

/** What the names in a sheet of companies mean; two statements. With `lock` the companies stay as they are read. */
export async function readImportReferences(
  unit: UnitOfWork,
  rows: readonly SheetCompany[],
  lock: boolean,
): Promise<ImportReferences> {
  const companies = await unit.sql<KnownCompany>(lock ? `${COMPANIES} for update of c` : COMPANIES, [
    rows.map(({ code }) => code),
  ])
  const names = await unit.sql<Reference>(NAMES, [
    distinct(rows.map(({ tier }) => tier)),
    distinct(rows.map(({ currency_code }) => currency_code)),
    distinct(rows.map(({ sales_rep }) => sales_rep)),
    distinct(rows.map(({ owner_email }) => owner_email)),
  ])
  const ofKind = (kind: Reference["kind"]) => names.filter((name) => name.kind === kind)
  const idsOf = (kind: Reference["kind"]) => new Map(ofKind(kind).map(({ name, id }) => [name, id]))
  return {
    companies: new Map(companies.map((company) => [company.code, company])),
    tiers: idsOf("tier"),
    currencies: new Set(ofKind("currency").map(({ name }) => name)),
    users: idsOf("user"),
    customers: new Map(
      ofKind("customer").map(({ name, id, company_id, role }): [string, KnownCustomer] => [
        name,
        { id, company_id, role },
      ]),
    ),
    taken_log_ins: new Set(ofKind("log_in").map(({ name }) => name)),
    default_tier_id: ofKind("default_tier")[0]?.id ?? null,
    default_currency: ofKind("default_currency")[0]?.id ?? null,
  }
}

function distinct(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null))]
}
